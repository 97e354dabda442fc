package dev.detente.analysis;

import dev.detente.analysis.actor.Affiliation;
import dev.detente.analysis.actor.NameReading;
import java.util.List;

/**
 * Why an article's parties are what they are.
 *
 * @param analysis what the article says
 * @param names what each name of its text is taken for, in order of place
 * @param mainPair the two parties that it is about between them, or none
 * @param speakers whom the speaker of each quote speaks for, and how that is known
 */
public record Explanation(
        Analysis analysis, List<NameReading> names, List<String> mainPair, List<Affiliation> speakers) {
    public Explanation {
        names = List.copyOf(names);
        mainPair = List.copyOf(mainPair);
        speakers = List.copyOf(speakers);
    }
}
