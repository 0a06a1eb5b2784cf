package io.github.countersign.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the clients of a JVM, or the processes of a company, keep the calls that they have left, with Bucket4j. In one JVM it is
 * {@link #inThisJvm()}; for any back end it is one line:
 *
 * <pre>{@code
 * SharedBuckets buckets = (key, configuration) -> proxyManager.builder().build(key, () -> configuration);
 * }</pre>
 *
 * <p>Thread-safe. Clocks of the processes have to agree to a second or so. A back end ought to give up on a request after a second: a call waits
 * for it. Whatever it throws counts as its loss, and each process then goes on with its own share; not if the calling thread is interrupted, which
 * ends its call and says nothing of the back end.
 */
@FunctionalInterface
public interface SharedBuckets {

    /**
     * The bucket of this key, made with the configuration if there is none.
     *
     * @param key names environment, account and limit with its numbers, at most 200 characters of ASCII
     * @param configuration of a new bucket
     * @return the bucket
     */
    Bucket bucket(String key, BucketConfiguration configuration);

    /**
     * Buckets for several clients of one JVM: those that are given this object share the limits of their account.
     *
     * @return buckets that live as long as this object
     */
    static SharedBuckets inThisJvm() {
        return inThisJvm(TimeMeter.SYSTEM_MILLISECONDS);
    }

    /**
     * The same by another clock.
     *
     * @param time tells the time of day
     * @return buckets that live as long as this object
     */
    static SharedBuckets inThisJvm(TimeMeter time) {
        Map<String, Bucket> buckets = new ConcurrentHashMap<>();
        return (key, configuration) -> buckets.computeIfAbsent(key, unknown -> {
            LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(time);
            for (var bandwidth : configuration.getBandwidths()) {
                builder.addLimit(bandwidth);
            }
            return builder.build();
        });
    }
}
