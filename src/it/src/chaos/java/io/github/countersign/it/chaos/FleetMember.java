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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.postgresql.ds.PGSimpleDataSource;

/** One of several processes that share a limit. It calls as often as it may, and writes down when. */
final class FleetMember {

    private FleetMember() {}

    public static void main(String[] args) throws Exception {
        FastTime time = new FastTime(Instant.parse(args[1]), Long.parseLong(args[2]));
        Instant end = Instant.parse(args[3]);
        CallLimits limits = FleetIT.OURS
                .waitingUpTo(Duration.ofHours(2))
                .sharedThrough(buckets(args[0], time), FleetIT.MEMBERS);
        AccountLimiter limiter = new AccountLimiter(limits, "fleet", time);
        StringBuilder calls = new StringBuilder();
        while (time.now().isBefore(end)) {
            if (limiter.enter(false, Duration.between(time.now(), end)) != null) {
                break;
            }
            calls.append(time.now()).append('\n');
        }
        Files.writeString(Path.of(args[4]), calls, StandardOpenOption.CREATE);
        System.exit(0);
    }

    private static SharedBuckets buckets(String address, FastTime time) {
        if (address.startsWith("redis:")) {
            RedisClient redis = RedisClient.create(RedisURI.create(address));
            redis.setOptions(ClientOptions.builder()
                    .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                    .build());
            ProxyManager<byte[]> manager = Bucket4jLettuce.casBasedBuilder(redis)
                    .clientClock(time)
                    .requestTimeout(Duration.ofSeconds(1))
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
                .requestTimeout(Duration.ofSeconds(1))
                .build();
        return (key, configuration) -> manager.builder().build(key, () -> configuration);
    }
}
