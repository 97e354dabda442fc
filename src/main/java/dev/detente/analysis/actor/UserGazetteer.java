package dev.detente.analysis.actor;

import dev.detente.analysis.actor.GazetteerFile.Row;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A user's own entries, which add to those that ship or override them.
 *
 * <p>The file has a section for each kind of entry ({@code [countries]}, {@code [blocs]}, {@code [institutions]},
 * {@code [people]}, {@code [names]}, {@code [hints]}, {@code [ambiguous]}, {@code [roles]}, {@code [territories]}), and
 * below it rows in the format of the file that ships under the same name. A name listed here means what this file says
 * and nothing else; who is listed in an office ends the time of the holder before.
 */
public final class UserGazetteer {
    /** Nothing of the user's own. */
    public static final UserGazetteer NONE = new UserGazetteer(Map.of());

    private final Map<Section, List<Row>> rows;

    private UserGazetteer(Map<Section, List<Row>> rows) {
        this.rows = rows;
    }

    /**
     * Reads a file.
     *
     * @throws GazetteerException when it cannot be read, or a line is not of the format; the message names file and
     *     line
     */
    public static UserGazetteer read(Path file) {
        try {
            return of(file.toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new GazetteerException("there is no gazetteer " + file);
        } catch (CharacterCodingException e) {
            throw new GazetteerException("the gazetteer " + file + " is not in UTF-8");
        } catch (IOException e) {
            throw new GazetteerException("cannot read the gazetteer " + file + " (" + e.getMessage() + ")");
        }
    }

    /**
     * Reads the lines of a file.
     *
     * @throws GazetteerException when a line is not of the format
     */
    static UserGazetteer of(String file, List<String> lines) {
        Map<Section, List<Row>> rows = new EnumMap<>(Section.class);
        Section section = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = i == 0 ? withoutByteOrderMark(lines.get(0)) : lines.get(i);
            if (GazetteerFile.isBlankOrComment(line)) {
                continue;
            }
            if (line.startsWith("[")) {
                section = section(file, i + 1, line.strip());
            } else if (section == null) {
                throw new GazetteerException(file + ":" + (i + 1) + ": a row before the first section, like [people]");
            } else {
                rows.computeIfAbsent(section, key -> new ArrayList<>())
                        .add(Row.of(file, i + 1, line, section.columns()));
            }
        }
        return new UserGazetteer(rows);
    }

    private static String withoutByteOrderMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private static Section section(String file, int number, String line) {
        String name = line.endsWith("]") ? line.substring(1, line.length() - 1) : "";
        return Section.of(name)
                .orElseThrow(() -> new GazetteerException(
                        file + ":" + number + ": no section " + line + "; there are " + List.of(Section.values())));
    }

    /**
     * Eight hexadecimal digits that depend on the entries and their order, and on nothing else in the file; empty where
     * there are no entries.
     */
    public Optional<String> fingerprint() {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        rows.forEach((section, some) -> {
            text.append(section).append('\n');
            some.forEach(row -> text.append(String.join("\t", row.columns())).append('\n'));
        });
        return Optional.of(sha256(text.toString()).substring(0, 8));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The rows of a section, in order. */
    List<Row> rows(Section section) {
        return List.copyOf(rows.getOrDefault(section, List.of()));
    }
}
