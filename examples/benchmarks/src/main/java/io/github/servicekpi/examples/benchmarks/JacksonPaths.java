package io.github.servicekpi.examples.benchmarks;

import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** What a program does with Jackson before and after anything is computed. */
final class JacksonPaths {
    /** A record as a class for Jackson to fill. */
    record Row(String subject, String period, Map<String, BigDecimal> values) {}

    /** One call of the generator. */
    private record Step(JsonToken token, SerializedString text) {}

    private static final JsonFactory FACTORY =
            JsonFactory.builder().rootValueSeparator("\n").build();

    private final ObjectReader reader = JsonMapper.builder().build().readerFor(Row.class);
    private final List<List<Step>> answers;

    /**
     * Prepares the lines that {@link #tokeniseAndGenerate} writes, in turn.
     *
     * @param assessments the assessments, one a line
     */
    JacksonPaths(byte[] assessments) {
        List<List<Step>> lines = new ArrayList<>();
        List<Step> line = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), assessments)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                line.add(new Step(token, new SerializedString(parser.getString())));
                if (parser.streamReadContext().inRoot()) {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            }
        }
        this.answers = List.copyOf(lines);
    }

    /** {@return how many tokens there are} */
    static long tokenise(InputStream in) {
        long count = 0;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }

    /** {@return how many tokens a document has} */
    static long tokenise(byte[] document) {
        long count = 0;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document)) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }

    /** Reads every token, and for every record writes the assessment that belongs to it, which it knows already. */
    void tokeniseAndGenerate(InputStream in, OutputStream out) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in);
                JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            int answer = 0;
            while (parser.nextToken() != null) {
                if (parser.streamReadContext().inRoot()) {
                    write(answers.get(answer), generator);
                    answer = answer + 1 == answers.size() ? 0 : answer + 1;
                }
            }
            generator.writeRaw('\n');
        }
    }

    private static void write(List<Step> line, JsonGenerator generator) {
        for (Step step : line) {
            switch (step.token) {
                case START_OBJECT -> generator.writeStartObject();
                case END_OBJECT -> generator.writeEndObject();
                case START_ARRAY -> generator.writeStartArray();
                case END_ARRAY -> generator.writeEndArray();
                case PROPERTY_NAME -> generator.writeName(step.text);
                case VALUE_STRING -> generator.writeString(step.text.getValue());
                default -> generator.writeNumber(step.text.getValue());
            }
        }
    }

    /** {@return the scores of all indicators, then the total, in hundredths, as assessments print them, one a line} */
    static List<long[]> hundredths(byte[] assessments) {
        List<long[]> lines = new ArrayList<>();
        List<Long> line = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), assessments)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String name = String.valueOf(parser.currentName());
                if (token.isNumeric() && (name.equals("score") || name.equals("total"))) {
                    line.add(parser.getDecimalValue().movePointRight(2).longValueExact());
                } else if (parser.streamReadContext().inRoot()) {
                    lines.add(line.stream().mapToLong(Long::longValue).toArray());
                    line.clear();
                }
            }
        }
        return lines;
    }

    /** {@return how many values the records have, each read into a {@link Row}} */
    long databind(InputStream in) {
        long count = 0;
        try (MappingIterator<Row> rows = reader.readValues(in)) {
            for (Iterator<Row> each = rows; each.hasNext(); ) {
                count += each.next().values.size();
            }
        }
        return count;
    }
}
