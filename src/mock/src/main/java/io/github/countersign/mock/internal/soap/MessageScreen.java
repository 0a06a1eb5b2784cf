package io.github.countersign.mock.internal.soap;

import io.github.countersign.mock.internal.fault.ServiceFault;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Looks at a whole message before anything of it is read. */
public interface MessageScreen {

    /**
     * The message, to be read from the beginning.
     *
     * @throws ServiceFault if it shall not be read
     */
    InputStream screened(InputStream message, @Nullable String charset) throws IOException;

    /** Lets every message pass, without reading it. */
    static MessageScreen none() {
        return (message, charset) -> message;
    }
}
