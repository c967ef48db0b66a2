import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Reads texts with Stanford CoreNLP, one pass over all of them for every line on standard input.
 *
 * <p>Arguments: a file of texts in UTF-8 with a NUL between two of them, then further properties as {@code name=value}. Prints {@code ready} and after each
 * pass a line of sentences, words and seconds. A blank line ends a sentence, as it does for Demarche.
 */
final class CoreNlpSpeed {

    private CoreNlpSpeed() {}

    public static void main(String[] arguments) throws IOException {
        List<String> texts = List.of(Files.readString(Path.of(arguments[0])).split("\0"));
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties(arguments));
        BufferedReader turns = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        while (turns.readLine() != null) {
            System.out.println(pass(pipeline, texts));
        }
    }

    private static Properties properties(String[] arguments) {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse");
        properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
        properties.setProperty("threads", "1");
        for (int i = 1; i < arguments.length; i++) {
            String[] parts = arguments[i].split("=", 2);
            properties.setProperty(parts[0], parts[1]);
        }
        return properties;
    }

    private static String pass(StanfordCoreNLP pipeline, List<String> texts) {
        List<CoreDocument> read = new ArrayList<>();
        long start = System.nanoTime();
        for (String text : texts) {
            CoreDocument document = new CoreDocument(text);
            pipeline.annotate(document);
            read.add(document);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        int sentences = 0;
        int words = 0;
        for (CoreDocument document : read) {
            sentences += document.annotation().get(CoreAnnotations.SentencesAnnotation.class).size();
            words += document.tokens().size();
        }
        return sentences + " " + words + " " + seconds;
    }
}
