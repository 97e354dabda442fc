package dev.detente.analysis.actor;

import dev.detente.analysis.text.Span;
import java.util.List;

/** Looks up mentions, which are in order of place, by place. */
final class MentionsIn {
    private MentionsIn() {}

    /** The mentions that lie wholly in the span, in order. */
    static List<Mention> span(List<Mention> mentions, Span span) {
        int from = firstFrom(mentions, span.start());
        int to = from;
        while (to < mentions.size() && mentions.get(to).span().end() <= span.end()) {
            to++;
        }
        return mentions.subList(from, to);
    }

    private static int firstFrom(List<Mention> mentions, int start) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (mentions.get(mid).span().start() < start) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }
}
