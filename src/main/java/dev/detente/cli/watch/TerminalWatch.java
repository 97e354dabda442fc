package dev.detente.cli.watch;

import dev.detente.cli.watch.Choices.Sort;
import dev.detente.monitor.view.MonitorView;
import dev.detente.monitor.view.PairSummary;
import dev.detente.monitor.view.ToneWindows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/**
 * A view in a terminal, drawn anew twice a second and at each key; only what has changed is sent. The screen that was
 * there before comes back at the end, however it ends.
 */
public final class TerminalWatch {
    private static final long LOOK_MILLIS = 500;
    private static final int PAGE_ROWS = 10;
    private static final String HELP = "↑↓ select  ⏎ statements  s order  i issue  / countries  q end";
    private static final String HELP_OF_PAIR = "↑↓ scroll  i issue  esc all pairs  q end";

    private enum Key {
        UP,
        DOWN,
        PAGE_UP,
        PAGE_DOWN,
        ENTER,
        BACK,
        SORT,
        ISSUE,
        COUNTRIES,
        QUIT
    }

    private final MonitorView view;
    private final Page page;
    private final BooleanSupplier stopped;
    private Choices choices;

    /**
     * A watch of a view.
     *
     * @param stopped whether somebody asked for its end
     */
    public TerminalWatch(MonitorView view, Choices choices, BooleanSupplier stopped) {
        this.view = view;
        this.page = new Page(view);
        this.choices = choices;
        this.stopped = stopped;
    }

    /**
     * Shows the view until a key or somebody else ends it.
     *
     * @throws IOException if there is no terminal
     */
    public void run() throws IOException {
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).dumb(false).build()) {
            Attributes before = terminal.enterRawMode();
            try {
                terminal.puts(Capability.enter_ca_mode);
                terminal.puts(Capability.keypad_xmit);
                terminal.puts(Capability.cursor_invisible);
                show(terminal);
            } finally {
                terminal.puts(Capability.cursor_visible);
                terminal.puts(Capability.keypad_local);
                terminal.puts(Capability.exit_ca_mode);
                terminal.flush();
                terminal.setAttributes(before);
            }
        }
    }

    private void show(Terminal terminal) {
        Display display = new Display(terminal, true);
        BindingReader keys = new BindingReader(terminal.reader());
        KeyMap<Key> map = keyMap();
        while (!stopped.getAsBoolean()) {
            draw(terminal, display, choices.pair() == null ? HELP : HELP_OF_PAIR);
            Key key = keys.peekCharacter(LOOK_MILLIS) >= 0 ? keys.readBinding(map, null, false) : null;
            if (key == Key.QUIT) {
                return;
            }
            if (key == Key.COUNTRIES) {
                askForCountries(terminal, display, keys);
            } else if (key != null) {
                choices = after(key);
            }
        }
    }

    private void draw(Terminal terminal, Display display, String note) {
        int width = Math.max(40, terminal.getWidth());
        int height = Math.max(5, terminal.getHeight());
        display.resize(height, width);
        display.update(page.lines(choices, width, height, note), 0);
    }

    private Choices after(Key key) {
        return switch (key) {
            case UP -> choices.moved(-1);
            case DOWN -> bounded(choices.moved(1));
            case PAGE_UP -> choices.moved(-PAGE_ROWS);
            case PAGE_DOWN -> bounded(choices.moved(PAGE_ROWS));
            case ENTER -> opened();
            case BACK -> choices.withPair(null);
            case SORT -> choices.pair() == null ? choices.with(next(choices.sort())) : choices;
            case ISSUE -> choices.withIssue(nextIssue());
            case COUNTRIES, QUIT -> choices;
        };
    }

    private Choices bounded(Choices moved) {
        return moved.pair() == null ? moved.within(page.pairs(moved).size()) : moved;
    }

    private Choices opened() {
        List<PairSummary> pairs = page.pairs(choices);
        return choices.pair() != null || pairs.isEmpty()
                ? choices
                : choices.withPair(
                        pairs.get(choices.within(pairs.size()).selected()).pair());
    }

    private static Sort next(Sort sort) {
        return Sort.values()[(sort.ordinal() + 1) % Sort.values().length];
    }

    private String nextIssue() {
        Set<String> issues = new TreeSet<>();
        view.windows().series().forEach(series -> issues.add(series.issue()));
        issues.remove(ToneWindows.ALL_ISSUES);
        List<String> inTurn = new ArrayList<>(issues);
        inTurn.add(0, ToneWindows.ALL_ISSUES);
        return inTurn.get((inTurn.indexOf(choices.issue()) + 1) % inTurn.size());
    }

    /** Reads codes until Enter; Escape leaves things as they were. */
    private void askForCountries(Terminal terminal, Display display, BindingReader keys) {
        StringBuilder typed = new StringBuilder();
        while (!stopped.getAsBoolean()) {
            draw(terminal, display, "countries, as CN,US (none for all): " + typed + "▏");
            if (keys.peekCharacter(LOOK_MILLIS) < 0) {
                continue;
            }
            int c = keys.readCharacter();
            if (c < 0 || c == 27) {
                return;
            }
            if (c == '\r' || c == '\n') {
                choices = choices.withCountries(codes(typed.toString()));
                return;
            }
            if (c == 127 || c == 8) {
                typed.setLength(Math.max(0, typed.length() - 1));
            } else if (typed.length() < 40 && (Character.isLetter(c) && c < 128 || c == ',')) {
                typed.append((char) c);
            }
        }
    }

    private static Set<String> codes(String text) {
        Set<String> codes = new TreeSet<>();
        for (String code : text.toUpperCase(Locale.ROOT).split(",", -1)) {
            if (!code.isEmpty()) {
                codes.add(code);
            }
        }
        return codes;
    }

    private static KeyMap<Key> keyMap() {
        KeyMap<Key> map = new KeyMap<>();
        map.setAmbiguousTimeout(50);
        map.bind(Key.UP, "k", "\033[A", "\033OA");
        map.bind(Key.DOWN, "j", "\033[B", "\033OB");
        map.bind(Key.PAGE_UP, "\033[5~", "b");
        map.bind(Key.PAGE_DOWN, "\033[6~", " ");
        map.bind(Key.ENTER, "\r", "\n");
        map.bind(Key.BACK, "\033", "h");
        map.bind(Key.SORT, "s");
        map.bind(Key.ISSUE, "i");
        map.bind(Key.COUNTRIES, "/");
        map.bind(Key.QUIT, "q", "\003");
        return map;
    }
}
