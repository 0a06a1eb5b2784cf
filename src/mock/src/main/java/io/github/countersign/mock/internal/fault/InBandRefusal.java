package io.github.countersign.mock.internal.fault;

/** A refusal that travels in a result, with HTTP 200, where the contract has fields for it. Thrown like a fault. */
public final class InBandRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object result;
    private final ServiceFault refusal;

    /**
     * A refusal.
     *
     * @param result the result of the operation, which says so
     * @param refusal the same as a fault, for the journal
     */
    public InBandRefusal(Object result, ServiceFault refusal) {
        super(refusal.text(), null, false, false);
        this.result = result;
        this.refusal = refusal;
    }

    /** The result of the operation. */
    public Object result() {
        return result;
    }

    /** The same as a fault. */
    public ServiceFault refusal() {
        return refusal;
    }
}
