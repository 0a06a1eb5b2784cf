package io.github.countersign.benchmarks.harness;

import io.github.countersign.benchmarks.seam.Call;
import io.github.countersign.benchmarks.seam.Job;
import io.github.countersign.benchmarks.seam.Rival;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Contenders side by side in this JVM, each stack in a class loader of its own. Not thread-safe. */
final class Lanes {

    private final Map<Stack, ClassLoader> loaders = new EnumMap<>(Stack.class);
    private final ClassPath classPath;

    Lanes(ClassPath classPath) {
        this.classPath = classPath;
    }

    Lane open(Contender contender, Job job) throws Exception {
        ClassLoader loader = loaders.computeIfAbsent(contender.stack(), stack -> new StackLoader(stack, classPath));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Call call = rival(contender.factory(), loader).prepare(job);
            return new Lane(contender, call, loader);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    List<Lane> open(List<Contender> contenders, Job job) throws Exception {
        List<Lane> lanes = new ArrayList<>();
        for (Contender contender : contenders) {
            lanes.add(open(contender, job));
        }
        return lanes;
    }

    static Rival rival(String factory, ClassLoader loader) throws ReflectiveOperationException {
        return Class.forName(factory, true, loader)
                .asSubclass(Rival.class)
                .getDeclaredConstructor()
                .newInstance();
    }
}
