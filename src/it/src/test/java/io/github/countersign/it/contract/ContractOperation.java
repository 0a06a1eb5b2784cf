package io.github.countersign.it.contract;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.ws.RequestWrapper;
import jakarta.xml.ws.ResponseWrapper;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;

/** An operation as its generated method declares it: names, messages, and the way from messages to Java values and back. */
public record ContractOperation(ContractService service, Method method) {

    /** Name in the contract, such as {@code CreateAndSendEnvelope}. */
    public String name() {
        return method.getAnnotation(WebMethod.class).operationName();
    }

    /** The SOAPAction, without quotes. */
    public String action() {
        return method.getAnnotation(WebMethod.class).action();
    }

    /** Type of the element in the request's body. */
    public Class<?> requestType() {
        return load(method.getAnnotation(RequestWrapper.class).className());
    }

    /** Type of the element in the reply's body. */
    public Class<?> replyType() {
        return load(method.getAnnotation(ResponseWrapper.class).className());
    }

    /** The arguments that make the generated method send this request. */
    public Object[] argumentsOf(Object request) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> read(element(requestType(), nameOf(parameter)), request))
                .toArray();
    }

    /** The reply that a result of the generated method stands for. */
    public Object replyWith(Object result) {
        Object reply = SampleBeans.instance(replyType());
        write(element(replyType(), method.getAnnotation(WebResult.class).name()), reply, result);
        return reply;
    }

    @Override
    public String toString() {
        return name();
    }

    private static String nameOf(Parameter parameter) {
        return parameter.getAnnotation(WebParam.class).name();
    }

    private Class<?> load(String className) {
        try {
            return Class.forName(className, false, service.port().getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(method + " names a message class that is not there", e);
        }
    }

    private static Field element(Class<?> message, String name) {
        return Arrays.stream(message.getDeclaredFields())
                .filter(field -> name.equals(elementName(field)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(message + " has no element " + name));
    }

    static String elementName(Field field) {
        XmlElement element = field.getAnnotation(XmlElement.class);
        return element == null || element.name().equals("##default") ? field.getName() : element.name();
    }

    private static Object read(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Field field, Object owner, Object value) {
        try {
            field.setAccessible(true);
            field.set(owner, value);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
