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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A public method of the facade: one of the client itself, of its builder, or of an interface that the client hands out.
 *
 * @param door the client's method that hands out the interface, empty for methods of the client and its builder
 * @param method what is called
 */
record FacadeMethod(Optional<Method> door, Method method) {

    /** Methods of the client that call nothing. */
    private static final Set<String> LOCAL = Set.of("close", "toString", "port", "streamed");

    /** Methods that make calls of another one, with pauses. */
    private static final Set<String> WAITING = Set.of("awaitCompletion");

    /** All of them, found by reflection, so that a new one cannot be left out. */
    static List<FacadeMethod> all() {
        return Stream.of(DocuSignClient.class, Builder.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(FacadeMethod::isPartOfTheFacade)
                .flatMap(FacadeMethod::behind)
                .sorted(Comparator.comparing(FacadeMethod::toString))
                .toList();
    }

    /** Calls it. */
    void call(Builder builder, DocuSignClient client, SampleArguments arguments) throws Exception {
        Object target = method.getDeclaringClass() == Builder.class ? builder : client;
        if (door.isPresent()) {
            target = door.get().invoke(client);
        }
        try {
            Object result = method.invoke(target, arguments.of(method));
            if (result instanceof Stream<?> lazy) {
                var unused = lazy.findFirst(); // the first page is asked for when somebody looks
            }
        } catch (InvocationTargetException e) {
            // A made-up reply may refuse what was asked; the request has gone out all the same.
            if (!(e.getCause() instanceof DocuSignException refusal && refusal.requestSent())) {
                throw new AssertionError("%s failed".formatted(this), e.getCause());
            }
        }
    }

    /** As one would write it, such as {@code envelopes().send(EnvelopeDraft)}. */
    @Override
    public String toString() {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        String before = method.getDeclaringClass() == Builder.class ? "builder()." : "";
        return door.map(it -> it.getName() + "().").orElse(before) + method.getName() + "(" + parameters + ")";
    }

    private static boolean isPartOfTheFacade(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !LOCAL.contains(method.getName())
                && method.getReturnType() != DocuSignClient.class
                && method.getReturnType() != Builder.class;
    }

    private static Stream<FacadeMethod> behind(Method ofClient) {
        Class<?> type = ofClient.getReturnType();
        boolean door = ofClient.getParameterCount() == 0
                && type.isInterface()
                && type.getPackageName().startsWith(DocuSignClient.class.getPackageName());
        return door
                ? Arrays.stream(type.getMethods())
                        .filter(method -> !WAITING.contains(method.getName()))
                        .map(method -> new FacadeMethod(Optional.of(ofClient), method))
                : Stream.of(new FacadeMethod(Optional.empty(), ofClient));
    }
}
