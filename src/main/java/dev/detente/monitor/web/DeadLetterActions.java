package dev.detente.monitor.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.detente.pipeline.deadletter.DeadLetter;
import dev.detente.pipeline.deadletter.DeadLetterDesk;
import dev.detente.pipeline.deadletter.DeadLetterDesk.Errand;
import dev.detente.pipeline.deadletter.DeadLetterDesk.Outcome;
import dev.detente.pipeline.deadletter.Handling;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replays and discards dead letters, one request at a time. */
final class DeadLetterActions implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterActions.class);

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern PLACE = Pattern.compile("\\d{1,9}@\\d{1,18}");
    private static final int MAX_PLACES = 500;

    private final DeadLetterDesk desk;
    private final Semaphore turn = new Semaphore(1);

    DeadLetterActions(DeadLetterDesk desk) {
        this.desk = desk;
    }

    @Override
    public Map<String, Handler> gets() {
        return Map.of();
    }

    @Override
    public Map<String, Handler> posts() {
        return Map.of(
                Api.ROOT + "/dead-letters/replay", context -> handle(context, Handling.REPLAYED),
                Api.ROOT + "/dead-letters/discard", context -> handle(context, Handling.DISCARDED));
    }

    /**
     * Which letters a request is about: all that fit everything that is given.
     *
     * @param places {@code partition@offset}
     * @param all must be true where nothing else is given
     * @param dryRun whether to count only
     */
    private record Choice(
            @Nullable List<String> places,
            @Nullable String reason,
            boolean all,
            @JsonProperty("dry_run") boolean dryRun) {
        Predicate<DeadLetter> letters() {
            if (places == null && reason == null && !all) {
                throw ApiException.badParameter("places", "say which letters: places, reason, or all");
            }
            if (places != null
                    && (places.size() > MAX_PLACES
                            || !places.stream()
                                    .allMatch(place -> place != null
                                            && PLACE.matcher(place).matches()))) {
                throw ApiException.badParameter("places", "takes up to " + MAX_PLACES + " places like 0@42");
            }
            Set<String> chosen = places == null ? Set.of() : Set.copyOf(places);
            return letter -> (places == null || chosen.contains(letter.place()))
                    && (reason == null || reason.equals(letter.reason()));
        }
    }

    private void handle(Context context, Handling handling) {
        Choice choice = choice(context);
        Errand errand = new Errand(handling, choice.letters(), DeadLetterDesk.MAX_REPLAYS);
        if (!turn.tryAcquire()) {
            throw ApiException.busy("dead letters are being handled already; try again in a moment");
        }
        try {
            Outcome outcome = choice.dryRun() ? desk.count(errand) : desk.handle(errand);
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("dry_run", choice.dryRun());
            node.put("done", outcome.done());
            ObjectNode refused = node.putObject("refused");
            new TreeMap<>(outcome.refused()).forEach(refused::put);
            Answers.json(context, node);
        } catch (RuntimeException e) {
            LOG.warn("dead letters were not handled: {}", e.toString());
            LOG.debug("why dead letters were not handled", e);
            throw ApiException.busy("the cluster did not take it; the log says more");
        } finally {
            turn.release();
        }
    }

    /** A page from elsewhere can send no JSON without asking first, which is never answered; nor would it be taken. */
    private static Choice choice(Context context) {
        String from = context.header("Sec-Fetch-Site");
        if (from != null && !from.equals("same-origin") && !from.equals("none")) {
            throw ApiException.forbidden("this is not for pages from elsewhere");
        }
        String type = context.contentType();
        if (type == null || !type.startsWith("application/json")) {
            throw ApiException.wrongType("the body should be application/json");
        }
        try {
            Choice choice = JSON.readValue(context.bodyAsBytes(), Choice.class);
            if (choice != null) {
                return choice;
            }
        } catch (JsonProcessingException e) {
            LOG.debug("a body that cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw ApiException.badParameter("body", "is no object with places, reason, all and dry_run");
    }
}
