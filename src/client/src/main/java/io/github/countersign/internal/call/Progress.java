package io.github.countersign.internal.call;

import io.github.countersign.error.CallPhase;
import io.github.countersign.error.CallProgress;
import io.github.countersign.internal.transport.HttpTransportException;

/** How far a broken call had come, in public words. */
final class Progress {

    private Progress() {}

    static CallProgress of(HttpTransportException e) {
        CallPhase phase = switch (e.phase()) {
            case CONNECT -> CallPhase.CONNECTING;
            case PROXY -> CallPhase.PROXY_TUNNEL;
            case TLS -> CallPhase.TLS_HANDSHAKE;
            case SEND -> CallPhase.SENDING;
            case AWAIT_REPLY -> CallPhase.AWAITING_REPLY;
            case READ_REPLY -> CallPhase.READING_REPLY;
        };
        return new CallProgress(phase, e.bytesSent());
    }
}
