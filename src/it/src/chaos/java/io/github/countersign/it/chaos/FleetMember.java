package io.github.countersign.it.chaos;

import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.github.countersign.internal.limits.AccountLimiter;
import io.github.countersign.limits.CallLimits;
import io.github.countersign.limits.SharedBuckets;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.postgresql.ds.PGSimpleDataSource;

/** One of several processes that share a limit. It calls as often as it may, and writes down when. */
final class FleetMember {

    static final String READY = "ready";

    private FleetMember() {}

    public static void main(String[] args) throws Exception {
        Instant start = Instant.parse(args[1]);
        Instant end = Instant.parse(args[2]);
        // Whatever takes long the first time is done before the clock begins.
        limiter(args[0], "trial", new FastTime(start, System.currentTimeMillis())).enter(false, Duration.ofHours(1));
        System.out.println(READY);
        FastTime time = new FastTime(start, Long.parseLong(readLine()));
        AccountLimiter limiter = limiter(args[0], "fleet", time);
        StringBuilder calls = new StringBuilder();
        while (time.now().isBefore(end)) {
            if (limiter.enter(false, Duration.between(time.now(), end)) != null) {
                break;
            }
            calls.append(time.now()).append('\n');
        }
        Files.writeString(Path.of(args[3]), calls, StandardOpenOption.CREATE);
        System.exit(0);
    }

    private static String readLine() throws IOException {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII)).readLine();
    }

    // Time-outs of the back end go by this clock too: they are a second of the machine.
    private static AccountLimiter limiter(String address, String account, FastTime time) {
        CallLimits limits = FleetIT.OURS
                .waitingUpTo(Duration.ofHours(2))
                .sharedThrough(buckets(address, time), FleetIT.MEMBERS);
        return new AccountLimiter(limits, account, time);
    }

    private static SharedBuckets buckets(String address, FastTime time) {
        if (address.startsWith("redis:")) {
            RedisClient redis = RedisClient.create(RedisURI.create(address));
            redis.setOptions(ClientOptions.builder()
                    .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                    .build());
            ProxyManager<byte[]> manager = Bucket4jLettuce.casBasedBuilder(redis)
                    .clientClock(time)
                    .requestTimeout(Duration.ofSeconds(FastTime.FACTOR))
                    .build();
            return (key, configuration) ->
                    manager.builder().build(key.getBytes(StandardCharsets.US_ASCII), () -> configuration);
        }
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setUrl(address);
        postgres.setConnectTimeout(1);
        postgres.setSocketTimeout(2);
        ProxyManager<String> manager = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(postgres)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .clientClock(time)
                .requestTimeout(Duration.ofSeconds(FastTime.FACTOR))
                .build();
        return (key, configuration) -> manager.builder().build(key, () -> configuration);
    }
}
