package io.github.countersign.mock.internal.soap;

import io.github.countersign.mock.internal.fault.ServiceFault;
import io.github.countersign.mock.internal.user.Presented;

/** Lets a caller in, and gives him the service object that answers his call. */
public interface Reception {

    /**
     * Opens a session.
     *
     * @throws ServiceFault if he may not come in
     */
    Session receive(Presented presented);
}
