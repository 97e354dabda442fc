package dev.detente.cli;

import java.io.IOException;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/**
 * Whether a standard stream is a terminal, and how wide. Asked only where it matters: the first question costs 70 ms.
 */
interface Screen {
    /** No terminal: a pipe, a file, a test. */
    Screen NONE = new Screen() {
        @Override
        public boolean outIsTerminal() {
            return false;
        }

        @Override
        public boolean errIsTerminal() {
            return false;
        }

        @Override
        public int columns() {
            return DEFAULT_COLUMNS;
        }
    };

    /** The width where no terminal says another. */
    int DEFAULT_COLUMNS = 100;

    /** Whether standard output is a terminal. */
    boolean outIsTerminal();

    /** Whether standard error is a terminal. */
    boolean errIsTerminal();

    /** Columns of the terminal. */
    int columns();

    /** This process's terminal. */
    static Screen ofProcess() {
        return new Screen() {
            @Override
            public boolean outIsTerminal() {
                return is(SystemStream.Output);
            }

            @Override
            public boolean errIsTerminal() {
                return is(SystemStream.Error);
            }

            @Override
            public int columns() {
                try {
                    int columns = provider().systemStreamWidth(SystemStream.Error);
                    return columns > 20 ? columns : DEFAULT_COLUMNS;
                } catch (IOException e) {
                    return DEFAULT_COLUMNS;
                }
            }

            private boolean is(SystemStream stream) {
                try {
                    return provider().isSystemStream(stream);
                } catch (IOException e) {
                    return false;
                }
            }

            private TerminalProvider provider() throws IOException {
                try {
                    return TerminalProvider.load("jni");
                } catch (IOException | LinkageError e) {
                    return TerminalProvider.load("exec");
                }
            }
        };
    }
}
