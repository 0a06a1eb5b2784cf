package io.github.countersign.internal.status;

import io.github.countersign.status.EnvelopeStatus;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Pages of statuses as one stream, each fetched when the stream gets there. */
final class StatusPages extends AbstractSpliterator<EnvelopeStatus> {

    private final int fullPage;
    private final IntFunction<List<EnvelopeStatus>> pages;
    private final Deque<EnvelopeStatus> ready = new ArrayDeque<>();
    private int next;
    private boolean done;

    private StatusPages(int fullPage, IntFunction<List<EnvelopeStatus>> pages) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.fullPage = fullPage;
        this.pages = pages;
    }

    /** @param pages fetches the page that starts at an index */
    static Stream<EnvelopeStatus> of(int fullPage, IntFunction<List<EnvelopeStatus>> pages) {
        return StreamSupport.stream(new StatusPages(fullPage, pages), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super EnvelopeStatus> action) {
        if (ready.isEmpty() && !done) {
            List<EnvelopeStatus> page = pages.apply(next);
            ready.addAll(page);
            next += page.size();
            done = page.size() < fullPage;
        }
        EnvelopeStatus status = ready.poll();
        if (status == null) {
            return false;
        }
        action.accept(status);
        return true;
    }
}
