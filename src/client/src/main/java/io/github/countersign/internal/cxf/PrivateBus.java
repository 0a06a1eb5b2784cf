package io.github.countersign.internal.cxf;

import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.extension.ExtensionManagerBus;

/** A CXF bus that belongs to one client and to nobody else. */
final class PrivateBus {

    private PrivateBus() {}

    /** A new bus makes itself the default of the thread and of the JVM where there is none: that is undone before anybody can see it. */
    @SuppressWarnings("LockOnNonEnclosingClassLiteral") // the lock that CXF itself guards the default with
    static Bus create() {
        synchronized (BusFactory.class) {
            Bus ofJvm = BusFactory.getDefaultBus(false);
            Bus ofThread = BusFactory.getThreadDefaultBus(false);
            Bus bus = new ExtensionManagerBus(null, null, PrivateBus.class.getClassLoader());
            if (ofJvm == null) {
                BusFactory.setDefaultBus(null);
            }
            BusFactory.setThreadDefaultBus(ofThread);
            return bus;
        }
    }
}
