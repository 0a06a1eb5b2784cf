package io.github.countersign.internal.cxf;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.ws.RequestWrapper;
import jakarta.xml.ws.ResponseWrapper;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** One method of a generated interface: makes the element of the request out of its arguments, and its result out of the element of the reply. */
final class WrappedOperation {

    private final WebMethod operation;
    private final RequestWrapper request;
    private final ResponseWrapper response;
    private final Constructor<?> newRequest;
    private final Field[] parameters;
    private final Class<?> replyType;
    private final @Nullable Field result;

    private WrappedOperation(Method method) throws ReflectiveOperationException {
        this.operation = of(method, WebMethod.class);
        this.request = of(method, RequestWrapper.class);
        this.response = of(method, ResponseWrapper.class);
        ClassLoader stubs = method.getDeclaringClass().getClassLoader();
        this.newRequest = Class.forName(request.className(), true, stubs).getConstructor();
        this.replyType = Class.forName(response.className(), true, stubs);
        Parameter[] declared = method.getParameters();
        this.parameters = new Field[declared.length];
        for (int i = 0; i < declared.length; i++) {
            WebParam parameter = declared[i].getAnnotation(WebParam.class);
            parameters[i] = field(newRequest.getDeclaringClass(), parameter.name());
        }
        WebResult named = method.getAnnotation(WebResult.class);
        this.result = named == null ? null : field(replyType, named.name());
    }

    /**
     * Reads the annotations of a method.
     *
     * @throws IllegalStateException if it is none of the generated ones
     */
    static WrappedOperation of(Method method) {
        try {
            return new WrappedOperation(method);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "%s is not as the stubs of this version have it: is another version of them on the class path?"
                            .formatted(method),
                    e);
        }
    }

    String name() {
        return operation.operationName();
    }

    String action() {
        return operation.action();
    }

    QName requestElement() {
        return new QName(request.targetNamespace(), request.localName());
    }

    Class<?> requestType() {
        return newRequest.getDeclaringClass();
    }

    QName replyElement() {
        return new QName(response.targetNamespace(), response.localName());
    }

    Class<?> replyType() {
        return replyType;
    }

    Object wrap(Object[] arguments) throws ReflectiveOperationException {
        Object element = newRequest.newInstance();
        for (int i = 0; i < parameters.length; i++) {
            parameters[i].set(element, arguments[i]);
        }
        return element;
    }

    /** @param element null for a reply without one */
    @Nullable
    Object unwrap(@Nullable Object element) throws ReflectiveOperationException {
        return result == null || element == null ? null : result.get(element);
    }

    private static <A extends Annotation> A of(Method method, Class<A> annotation) throws NoSuchMethodException {
        A found = method.getAnnotation(annotation);
        if (found == null) {
            throw new NoSuchMethodException("No @" + annotation.getSimpleName());
        }
        return found;
    }

    /** Names of elements begin with a capital, those of fields do not, unless the generator left a note. */
    private static Field field(Class<?> type, String element) throws NoSuchFieldException {
        for (Field field : type.getDeclaredFields()) {
            XmlElement named = field.getAnnotation(XmlElement.class);
            if ((named != null && named.name().equals(element))
                    || field.getName().equals(element)) {
                field.setAccessible(true);
                return field;
            }
        }
        throw new NoSuchFieldException(type.getName() + " has no element " + element);
    }
}
