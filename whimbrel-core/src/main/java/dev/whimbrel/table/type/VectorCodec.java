package dev.whimbrel.table.type;

import java.util.StringJoiner;

/** Vectors of the extension pgvector: {@code [1,2.5,3]}. */
enum VectorCodec implements Codec<float[]> {
    INSTANCE;

    @Override
    public String toText(float[] vector) {
        StringJoiner text = new StringJoiner(",", "[", "]");
        for (float value : vector) {
            text.add(Float.toString(value));
        }
        return text.toString();
    }

    @Override
    public float[] fromText(String text) {
        String[] values = text.substring(1, text.length() - 1).split(",");
        float[] vector = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            vector[i] = Float.parseFloat(values[i]);
        }
        return vector;
    }
}
