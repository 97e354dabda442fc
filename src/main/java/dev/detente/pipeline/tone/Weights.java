package dev.detente.pipeline.tone;

import dev.detente.event.Perspective;
import dev.detente.event.Speaker;
import dev.detente.event.Standing;
import dev.detente.event.Statement;
import java.util.List;
import java.util.Locale;

/**
 * How much a statement weighs in the tone between two countries: whoever speaks for a state more than whoever talks
 * about it.
 *
 * @param official of those who speak for a state or a bloc
 * @param expert of analysts and scholars
 * @param media of papers and agencies in their own name
 * @param other of all others
 */
public record Weights(double official, double expert, double media, double other) {
    /** An official counts as much as two observers, or four voices without an office. */
    public static final Weights DEFAULT = new Weights(1, 0.5, 0.5, 0.25);

    /** The heaviest weight. */
    public static final double MOST = 10;

    /** The lightest weight, and what weights are rounded to. */
    public static final double LEAST = 0.001;

    private static final List<String> NAMES = List.of("official", "expert", "media", "other");

    public Weights {
        for (double weight : new double[] {official, expert, media, other}) {
            if (!(weight >= LEAST && weight <= MOST)) {
                throw new IllegalArgumentException("a weight lies between 0.001 and 10, not at " + weight);
            }
        }
    }

    /**
     * Weights as they are written in a setting.
     *
     * @param text {@code official=1,expert=0.5}; what is not named has its default
     * @throws IllegalArgumentException if it is none of that
     */
    public static Weights parse(String text) {
        double[] weights = {DEFAULT.official, DEFAULT.expert, DEFAULT.media, DEFAULT.other};
        for (String part : text.split(",", -1)) {
            String[] sides = part.split("=", -1);
            int which = NAMES.indexOf(sides[0].strip().toLowerCase(Locale.ROOT));
            if (which < 0 || sides.length != 2) {
                throw new IllegalArgumentException("'" + part + "' is no weight like official=1");
            }
            try {
                weights[which] = Double.parseDouble(sides[1].strip());
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("'" + part + "' is no weight like official=1", e);
            }
        }
        return new Weights(weights[0], weights[1], weights[2], weights[3]);
    }

    /**
     * The weight of a statement, in thousandths. Where the speaker's standing is not known, a PARTY counts as an
     * official and an OBSERVER as an expert.
     */
    int of(Statement statement) {
        Speaker speaker = statement.getSpeaker();
        Standing standing = speaker == null ? Standing.UNKNOWN : speaker.getStanding();
        double weight = switch (standing) {
            case OFFICIAL -> official;
            case EXPERT -> expert;
            case MEDIA -> media;
            case OTHER -> other;
            case UNKNOWN -> statement.getPerspective() == Perspective.PARTY ? official : expert;
        };
        return (int) Math.round(weight / LEAST);
    }
}
