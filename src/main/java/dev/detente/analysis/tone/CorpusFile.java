package dev.detente.analysis.tone;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.tone.Lesson.Kind;
import dev.detente.analysis.tone.Tone.Act;
import dev.detente.analysis.tone.Tone.Label;
import dev.detente.analysis.tone.ToneClassifier.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the project's own sentences: tab-separated {@code group}, {@code register}, {@code cue}, {@code text},
 * {@code label}, {@code act} and {@code issues}, where {@code {S}}, {@code {T}} and {@code {O}} stand for source,
 * target and a third party.
 */
final class CorpusFile {
    /** Files whose names start so are not for training: those kept for testing, and the second labels. */
    private static final List<String> NOT_FOR_TRAINING = List.of("heldout-", "agreement");

    private static final int COLUMNS = 7;
    private static final String NONE = "-";
    /** Stands for a party in the text; which one, no feature sees. */
    private static final String NAME = "Ruritania";

    private CorpusFile() {}

    /** Reads all files of a directory in the order of their names, without those kept for testing. */
    static List<Lesson> readAll(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.filter(file -> file.toString().endsWith(".tsv"))
                    .filter(file -> NOT_FOR_TRAINING.stream()
                            .noneMatch(file.getFileName().toString()::startsWith))
                    .sorted()
                    .toList();
        }
        List<Lesson> lessons = new ArrayList<>();
        for (Path file : files) {
            lessons.addAll(read(file));
        }
        return lessons;
    }

    static List<Lesson> read(Path file) throws IOException {
        List<Lesson> lessons = new ArrayList<>();
        String name = file.getFileName().toString();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] row = line.split("\t");
            String id = name + ":" + number;
            if (row.length != COLUMNS) {
                throw new IOException(id + " has " + row.length + " columns, not " + COLUMNS);
            }
            try {
                String group = row[0].equals(NONE) ? id : name + ":" + row[0];
                lessons.add(new Lesson(
                        id,
                        group,
                        Kind.CORPUS,
                        passage(row[2].equals(NONE) ? "" : row[2], row[3]),
                        Lesson.certain(Act.valueOf(row[5])),
                        Label.valueOf(row[4])));
            } catch (IllegalArgumentException e) {
                throw new IOException(id + ": " + e.getMessage(), e);
            }
        }
        return lessons;
    }

    /** A sentence and its cue, which may be empty, with a name in the place of each mask. */
    static Passage passage(String cue, String template) {
        StringBuilder text = new StringBuilder(cue);
        if (!cue.isEmpty()) {
            text.append(' ');
        }
        int from = text.length();
        List<Span> sources = new ArrayList<>();
        List<Span> targets = new ArrayList<>();
        List<Span> others = new ArrayList<>();
        for (int i = 0; i < template.length(); i++) {
            List<Span> side = template.startsWith("{S}", i)
                    ? sources
                    : template.startsWith("{T}", i) ? targets : template.startsWith("{O}", i) ? others : null;
            if (side == null) {
                text.append(template.charAt(i));
            } else {
                side.add(new Span(text.length(), text.length() + NAME.length()));
                text.append(NAME);
                i += 2;
            }
        }
        return new Passage(
                Document.of(text.toString()),
                List.of(new Span(from, text.length())),
                cue.isEmpty() ? null : new Span(0, cue.length()),
                sources,
                targets,
                others);
    }
}
