package io.github.countersign.it.coverage;

import io.github.countersign.DocuSignClient;
import io.github.countersign.DocuSignClient.Builder;
import io.github.countersign.error.DocuSignException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A public method of the facade: one of the client itself, of its builder, or of an interface that these hand out.
 *
 * @param doors the methods that hand out the interface, the client's own first; empty for methods of the client and its builder
 * @param method what is called
 */
record FacadeMethod(List<Method> doors, Method method) {

    /** Methods of the client that call nothing. */
    private static final Set<String> LOCAL = Set.of("close", "toString", "port", "streamed");

    /** Methods that make calls of another one, with pauses. */
    private static final Set<String> WAITING = Set.of("awaitCompletion");

    /** All of them, found by reflection, so that a new one cannot be left out. */
    static List<FacadeMethod> all() {
        return Stream.of(DocuSignClient.class, Builder.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(FacadeMethod::isPartOfTheFacade)
                .flatMap(method -> behind(List.of(), method))
                .sorted(Comparator.comparing(FacadeMethod::toString))
                .toList();
    }

    /** Calls it, with one set of arguments. */
    void call(Builder builder, DocuSignClient client, Object[] arguments) throws Exception {
        Object target = method.getDeclaringClass() == Builder.class ? builder : client;
        for (Method door : doors) {
            target = door.invoke(target);
        }
        try {
            Object result = invoke(target, arguments);
            if (result instanceof Stream<?> lazy) {
                var unused = lazy.findFirst(); // the first page is asked for when somebody looks
            }
        } catch (DocuSignException refusal) {
            // A made-up reply may refuse what was asked; the request has gone out all the same.
            if (!refusal.requestSent()) {
                throw new AssertionError("%s failed".formatted(this), refusal);
            }
        }
    }

    private @Nullable Object invoke(Object target, Object[] arguments) throws IllegalAccessException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof DocuSignException refusal) {
                throw refusal;
            }
            throw new AssertionError("%s failed".formatted(this), e.getCause());
        }
    }

    /** As one would write it, such as {@code envelopes().send(EnvelopeDraft)}. */
    @Override
    public String toString() {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        String before = method.getDeclaringClass() == Builder.class ? "builder()." : "";
        String through = doors.stream().map(door -> door.getName() + "().").collect(Collectors.joining());
        return before + through + method.getName() + "(" + parameters + ")";
    }

    private static boolean isPartOfTheFacade(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !LOCAL.contains(method.getName())
                && method.getReturnType() != DocuSignClient.class
                && method.getReturnType() != Builder.class;
    }

    private static Stream<FacadeMethod> behind(List<Method> doors, Method method) {
        if (!isDoor(method)) {
            return Stream.of(new FacadeMethod(doors, method));
        }
        List<Method> through = Stream.concat(doors.stream(), Stream.of(method)).toList();
        return Arrays.stream(method.getReturnType().getMethods())
                .filter(inner -> !WAITING.contains(inner.getName()))
                .flatMap(inner -> behind(through, inner));
    }

    private static boolean isDoor(Method method) {
        return method.getParameterCount() == 0
                && method.getReturnType().isInterface()
                && method.getReturnType().getPackageName().startsWith(DocuSignClient.class.getPackageName());
    }
}
