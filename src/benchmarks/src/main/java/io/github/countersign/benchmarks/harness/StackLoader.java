package io.github.countersign.benchmarks.harness;

import io.github.countersign.benchmarks.seam.Rival;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** Loads one stack by itself: of the harness it sees the seam, of the JVM the JDK. */
final class StackLoader extends URLClassLoader {

    private static final String SEAM = Rival.class.getPackageName() + ".";

    StackLoader(Stack stack, ClassPath classPath) {
        super("stack-" + stack, urls(classPath.of(stack)), new SeamOnly());
    }

    private static URL[] urls(List<Path> entries) {
        URL[] urls = new URL[entries.size()];
        for (int i = 0; i < urls.length; i++) {
            try {
                urls[i] = entries.get(i).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException("'%s' cannot stand on a class path".formatted(entries.get(i)), e);
            }
        }
        return urls;
    }

    private static final class SeamOnly extends ClassLoader {

        SeamOnly() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith(SEAM)) {
                return Class.forName(name, true, StackLoader.class.getClassLoader());
            }
            throw new ClassNotFoundException(name);
        }
    }
}
