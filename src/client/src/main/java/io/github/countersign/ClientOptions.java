package io.github.countersign;

import io.github.countersign.credentials.CredentialsProvider;
import io.github.countersign.credentials.SignIn;
import io.github.countersign.cxf.CxfCustomizer;
import io.github.countersign.error.Problem;
import io.github.countersign.internal.transport.ProxySettings;
import io.github.countersign.internal.transport.TimeLimits;
import io.github.countersign.limits.CallLimits;
import io.github.countersign.limits.PollingManners;
import io.github.countersign.reliability.CircuitBreaking;
import io.github.countersign.reliability.Recovery;
import io.github.countersign.reliability.Retries;
import io.github.countersign.spi.CallListener;
import io.github.countersign.spi.TransferListener;
import io.github.countersign.spi.Waiting;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** What a builder has been told so far, with what counts where it has not: neither complete nor checked, which {@link ClientSettings} is. */
final class ClientOptions {

    final Set<String> plainHttpHosts = new LinkedHashSet<>();
    final Set<String> discoveredHosts = new LinkedHashSet<>();

    @Nullable
    URI endpoint;

    @Nullable
    String accountId;

    @Nullable
    CredentialsProvider credentials;

    @Nullable
    ProxySettings proxy;

    @Nullable
    SSLContext tls;

    SoapVersion soapVersion = SoapVersion.SOAP_1_1;

    @Nullable
    SignIn signIn;

    final List<CxfCustomizer> customizers = new ArrayList<>();
    Duration connectTimeout = TimeLimits.DEFAULT.connect();
    Duration idleTimeout = TimeLimits.DEFAULT.idle();
    int maxConcurrentCalls = 32;
    long largestRequest = Long.MAX_VALUE;

    @Nullable
    TransferListener transferListener;

    final List<CallListener> callListeners = new ArrayList<>();

    @Nullable
    Consumer<Problem> warnings;

    boolean strict;
    Recovery recovery = Recovery.standard();
    Waiting waiting = Waiting.ASLEEP;
    Retries retries = Retries.standard();
    CallLimits callLimits = CallLimits.standard();
    PollingManners pollingManners = PollingManners.WARN;
    CircuitBreaking circuitBreaking = CircuitBreaking.standard();
    Duration totalTimeout = TimeLimits.DEFAULT.total();
}
