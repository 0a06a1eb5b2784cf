package io.github.countersign.internal.limits;

import io.github.bucket4j.Bucket;

/** Tokens of one bucket. */
final class LocalTokens implements Tokens {

    private final Bucket bucket;

    LocalTokens(Bucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public long take() {
        // The plain question first: it makes no object.
        return bucket.tryConsume(1)
                ? 0
                : Math.max(1, bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    @Override
    public void giveBack() {
        bucket.addTokens(1);
    }

    @Override
    public void leaveAtMost(long left) {
        long surplus = bucket.getAvailableTokens() - left;
        if (surplus > 0) {
            bucket.tryConsumeAsMuchAsPossible(surplus);
        }
    }
}
