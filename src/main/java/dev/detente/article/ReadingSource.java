package dev.detente.article;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One way of finding articles in a stream. */
interface ReadingSource {
    /** The next article or rejection; null at the end. */
    @Nullable
    Reading next() throws IOException;
}
