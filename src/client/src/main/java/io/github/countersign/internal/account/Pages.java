package io.github.countersign.internal.account;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Pages as one stream, each fetched when the stream gets there. */
final class Pages<T> extends AbstractSpliterator<T> {

    private final IntFunction<List<T>> pages;
    private final Deque<T> ready = new ArrayDeque<>();
    private int next;
    private int longest;
    private boolean done;

    private Pages(IntFunction<List<T>> pages) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.pages = pages;
    }

    /**
     * Pages of a length that nobody tells: the last one is empty, or shorter than one before it.
     *
     * @param pages fetches the page that starts at an index
     */
    static <T> Stream<T> untilShorter(IntFunction<List<T>> pages) {
        return StreamSupport.stream(new Pages<>(pages), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        if (ready.isEmpty() && !done) {
            List<T> page = pages.apply(next);
            ready.addAll(page);
            next += page.size();
            done = page.isEmpty() || page.size() < longest;
            longest = Math.max(longest, page.size());
        }
        T item = ready.poll();
        if (item == null) {
            return false;
        }
        action.accept(item);
        return true;
    }
}
