package io.github.countersign.mock.internal.soap;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.ws.RequestWrapper;
import jakarta.xml.ws.ResponseWrapper;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** One operation of the generated interface: how its messages unwrap to a call and wrap its result. Immutable. */
final class SoapOperation {

    /** What JAXB takes for "like the field". */
    private static final String DEFAULT = "##default";

    private final String name;
    private final String action;
    private final QName requestElement;
    private final Constructor<?> request;
    private final Constructor<?> response;
    private final Method method;
    private final List<Field> parameters;
    private final List<String> parameterNames;
    private final Field result;

    private SoapOperation(Method method) throws ReflectiveOperationException {
        WebMethod annotation = method.getAnnotation(WebMethod.class);
        RequestWrapper in = method.getAnnotation(RequestWrapper.class);
        ResponseWrapper out = method.getAnnotation(ResponseWrapper.class);
        ClassLoader loader = method.getDeclaringClass().getClassLoader();
        this.name = annotation.operationName();
        this.action = annotation.action();
        this.requestElement = new QName(in.targetNamespace(), in.localName());
        this.request = Class.forName(in.className(), true, loader).getConstructor();
        this.response = Class.forName(out.className(), true, loader).getConstructor();
        this.method = method;
        this.parameters = new ArrayList<>();
        this.parameterNames = Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(WebParam.class).name())
                .toList();
        for (String parameter : parameterNames) {
            parameters.add(field(request.getDeclaringClass(), parameter));
        }
        this.result = field(
                response.getDeclaringClass(),
                method.getAnnotation(WebResult.class).name());
    }

    static SoapOperation of(Method method) {
        try {
            return new SoapOperation(method);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Stub method %s does not fit its wrappers".formatted(method.getName()), e);
        }
    }

    private static Field field(Class<?> wrapper, String element) throws NoSuchFieldException {
        for (Field field : wrapper.getDeclaredFields()) {
            XmlElement annotation = field.getAnnotation(XmlElement.class);
            boolean named = annotation != null && !annotation.name().equals(DEFAULT);
            if (element.equals(named ? annotation.name() : field.getName())) {
                field.setAccessible(true);
                return field;
            }
        }
        throw new NoSuchFieldException("%s has no field for element %s".formatted(wrapper.getName(), element));
    }

    String name() {
        return name;
    }

    List<String> parameterNames() {
        return parameterNames;
    }

    String action() {
        return action;
    }

    QName requestElement() {
        return requestElement;
    }

    Class<?> requestType() {
        return request.getDeclaringClass();
    }

    boolean isDeclaredBy(Class<?> implementation) {
        try {
            return implementation
                    .getMethod(method.getName(), method.getParameterTypes())
                    .getDeclaringClass()
                    .equals(implementation);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("%s lacks %s".formatted(implementation, method), e);
        }
    }

    /** A request without parameters. */
    Object emptyRequest() {
        return newInstance(request);
    }

    /** Calls {@code port} with what {@code wrapper} holds, and wraps what it returns. */
    Object call(Object port, Object wrapper) {
        try {
            Object[] arguments = new Object[parameters.size()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = parameters.get(i).get(wrapper);
            }
            return wrapped(method.invoke(port, arguments));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("Operation %s failed".formatted(name), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Operation %s cannot be called".formatted(name), e);
        }
    }

    /** The reply that holds {@code value}. */
    Object wrapped(@Nullable Object value) {
        Object reply = newInstance(response);
        try {
            result.set(reply, value);
            return reply;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Operation %s cannot be answered".formatted(name), e);
        }
    }

    private static Object newInstance(Constructor<?> constructor) {
        try {
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "Cannot create %s".formatted(constructor.getDeclaringClass().getName()), e);
        }
    }
}
