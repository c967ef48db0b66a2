package org.demarche.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Runs the trained network over one window of words; shared by threads.
 *
 * <p>Every window runs alone, never in a batch with others: the activations are quantised by their range, so that a window's neighbours in a
 * batch would change its numbers, and the same report would give two records.
 */
final class Network implements AutoCloseable {

    /**
     * What goes in.
     *
     * @param pieces word pieces with [CLS] and [SEP]
     * @param casing the shape of the word that each piece is part of
     * @param first the place in {@code pieces} of each word's first piece; place 0 is [CLS], which stands for the root
     */
    record Input(int[] pieces, int[] casing, int[] first) {}

    /**
     * What comes out, word by word; words count from 0 in {@code tags} and {@code starts}, from 1 in {@code arcs} and {@code relations}, where 0 is the root.
     *
     * @param tags best label of every tagger, by name
     * @param spans scores of the BIO labels of each set of entities, by name, word by word
     * @param starts above 0 where a sentence starts
     * @param arcs score of every head for every dependent: {@code arcs[dependent * (words + 1) + head]}
     * @param relations best relation of every pair, laid out like the arcs
     * @param meanings the vector of every word from the middle of the network, one behind the other, {@link Sentence#WIDTH} numbers each
     */
    record Output(
            int words,
            Map<String, int[]> tags,
            Map<String, float[]> spans,
            float[] starts,
            float[] arcs,
            byte[] relations,
            float[] meanings) {

        /** The best labels of a tagger, word by word. */
        int[] tags(String tagger) {
            return Objects.requireNonNull(tags.get(tagger), tagger);
        }

        /** The scores of a set's BIO labels, word by word. */
        float[] spans(String set) {
            return Objects.requireNonNull(spans.get(set), set);
        }

        float arc(int dependent, int head) {
            return arcs[dependent * (words + 1) + head];
        }

        int relation(int dependent, int head) {
            return Byte.toUnsignedInt(relations[dependent * (words + 1) + head]);
        }
    }

    private static final String[] TAGGERS = {"upos", "xpos", "nominal"};
    private static final String[] SPANS = {"name", "re3d"};

    private final OrtEnvironment environment;
    private final OrtSession session;
    private boolean closed;

    /** @throws OrtException where the file is no network that ONNX Runtime can run */
    Network(Weights weights) throws OrtException {
        this.environment = OrtEnvironment.getEnvironment();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.BASIC_OPT);
        options.setMemoryPatternOptimization(false);
        this.session = environment.createSession(weights.network().toString(), options);
    }

    Output run(Input input) {
        try (OnnxTensor pieces = tensor(input.pieces());
                OnnxTensor casing = tensor(input.casing());
                OnnxTensor first = tensor(input.first());
                OrtSession.Result result = session.run(Map.of("pieces", pieces, "casing", casing, "first", first))) {
            return output(result, input.first().length - 1);
        } catch (OrtException e) {
            throw new IllegalStateException("the network could not be run", e);
        }
    }

    private OnnxTensor tensor(int[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, IntBuffer.wrap(values), new long[] {values.length});
    }

    private static Output output(OrtSession.Result result, int words) {
        Map<String, int[]> tags = new HashMap<>();
        for (String name : TAGGERS) {
            IntBuffer values = tensor(result, name).getIntBuffer();
            tags.put(name, ints(values));
        }
        Map<String, float[]> spans = new HashMap<>();
        for (String name : SPANS) {
            spans.put(name, floats(tensor(result, name).getFloatBuffer()));
        }
        FloatBuffer starts = tensor(result, "start").getFloatBuffer();
        FloatBuffer arcs = tensor(result, "arcs").getFloatBuffer();
        ByteBuffer relations = tensor(result, "relations").getByteBuffer();
        byte[] pairs = new byte[relations.remaining()];
        relations.get(pairs);
        float[] meanings = floats(tensor(result, "meaning").getFloatBuffer());
        return new Output(words, tags, spans, floats(starts), floats(arcs), pairs, meanings);
    }

    private static OnnxTensor tensor(OrtSession.Result result, String name) {
        return (OnnxTensor) result.get(name).orElseThrow();
    }

    private static int[] ints(IntBuffer buffer) {
        int[] out = new int[buffer.remaining()];
        buffer.get(out);
        return out;
    }

    private static float[] floats(FloatBuffer buffer) {
        float[] out = new float[buffer.remaining()];
        buffer.get(out);
        return out;
    }

    /** May be called twice. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the network could not be closed", e);
        }
    }
}
