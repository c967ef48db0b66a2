package org.demarche.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Lexicon;
import org.demarche.report.Paragraph;
import org.demarche.report.Quotes;
import org.demarche.report.Span;

/**
 * Finds texts that are a statement themselves: a government or body speaks in its own voice, and nobody reports it.
 *
 * <pre>
 * Norway strongly condemns the attack on the hospital. We offer our condolences …
 * Our thoughts are with …
 * </pre>
 * Such a text says "we" outside quotations and names its author as the subject of what is done by saying it, in the present: Norway condemns,
 * welcomes, remains committed. Every paragraph of it is a statement of that author.
 */
final class Addresses {

    private static final Set<String> FIRST = Set.of("we", "our", "i", "my", "us");
    private static final Set<String> STANDS =
            Set.of("remain", "stand", "continue", "join", "extend", "offer", "commit");
    private static final Set<String> FORCES = Set.of(
            "condemn",
            "praise",
            "agree",
            "urge",
            "confirm",
            "refuse",
            "demand",
            "request",
            "promise",
            "hope",
            "fear",
            "announce");
    private static final Set<String> AUTHORS = Set.of("STATE", "GOV", "ORG", "MIL", "POLITICAL");
    private static final int SHORTEST = 40;

    private final Parse parse;
    private final Quotes quotes;
    private final List<Paragraph> paragraphs;
    private final Cues cues;

    Addresses(Parse parse, Quotes quotes, List<Paragraph> paragraphs, Lexicon lexicon) {
        this.parse = parse;
        this.quotes = quotes;
        this.paragraphs = paragraphs;
        this.cues = new Cues(lexicon);
    }

    /** One claim for each paragraph of an address; none where the text is a report. */
    List<Claim> find() {
        long own = parse.sentences().stream().filter(this::isFirstPerson).count();
        if (own == 0 || own * 8 < parse.sentences().size() || !quotes.spans().isEmpty()) {
            return List.of();
        }
        return parse.sentences().stream()
                .flatMap(s -> author(s).map(a -> claims(s, a)).stream())
                .findFirst()
                .orElse(List.of());
    }

    private boolean isFirstPerson(Sentence sentence) {
        return sentence.words().stream()
                .anyMatch(
                        w -> w.upos().equals("PRON") && FIRST.contains(w.form().toLowerCase(java.util.Locale.ROOT)));
    }

    /** The subject that condemns, welcomes, stands by in the present: a state or a body. */
    private Optional<Word> author(Sentence sentence) {
        Word root = sentence.root();
        boolean present = root.xpos().equals("VBZ") || root.xpos().equals("VBP");
        boolean acts = STANDS.contains(root.lemma())
                || cues.of(sentence, root)
                        .filter(c -> FORCES.contains(c.force()))
                        .isPresent();
        return sentence.dependents(root).stream()
                .filter(d -> present && acts && d.relation().equals("nsubj"))
                .filter(d -> parse.name(sentence, d)
                        .filter(n -> AUTHORS.contains(n.type()))
                        .isPresent())
                .findFirst();
    }

    private List<Claim> claims(Sentence sentence, Word author) {
        Span cue = sentence.root().span();
        List<Claim> out = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            boolean said = paragraph.kind() == Paragraph.Kind.BODY
                    && paragraph.span().length() >= SHORTEST
                    && parse.text().charAt(paragraph.span().end() - 1) != ':';
            if (said) {
                Span content = Content.trim(parse.text(), paragraph.span());
                out.add(new Claim(
                        sentence,
                        author,
                        Optional.empty(),
                        List.of(cue),
                        List.of(content),
                        "speech/address · the text speaks for itself"));
            }
        }
        return out;
    }
}
