package io.github.countersign.internal.cxf;

import io.github.countersign.SoapVersion;
import jakarta.jws.WebService;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.namespace.QName;
import org.apache.cxf.Bus;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapBindingConstants;
import org.apache.cxf.binding.soap.model.SoapBindingInfo;
import org.apache.cxf.binding.soap.model.SoapBodyInfo;
import org.apache.cxf.binding.soap.model.SoapOperationInfo;
import org.apache.cxf.endpoint.Endpoint;
import org.apache.cxf.endpoint.EndpointException;
import org.apache.cxf.endpoint.EndpointImpl;
import org.apache.cxf.service.ServiceImpl;
import org.apache.cxf.service.model.BindingMessageInfo;
import org.apache.cxf.service.model.BindingOperationInfo;
import org.apache.cxf.service.model.EndpointInfo;
import org.apache.cxf.service.model.InterfaceInfo;
import org.apache.cxf.service.model.MessageInfo;
import org.apache.cxf.service.model.MessagePartInfo;
import org.apache.cxf.service.model.OperationInfo;
import org.apache.cxf.service.model.ServiceInfo;

/**
 * CXF's model of one service, made from the annotations of a generated interface, each operation when it is first called. CXF's own factory reads
 * all of them at once, generates the schema that the stubs were generated from, and takes longer for that than for everything else. Thread-safe.
 */
final class ServiceModel {

    private static final String TRANSPORT = "http://cxf.apache.org/transports/http";

    private final ServiceInfo service = new ServiceInfo();
    private final SoapBindingInfo binding;
    private final String namespace;
    private final String address;
    private final Map<Method, Modelled> operations = new ConcurrentHashMap<>();

    ServiceModel(EndpointPlan plan) {
        this.namespace = plan.type().getAnnotation(WebService.class).targetNamespace();
        this.address = plan.address().toString();
        String name = plan.type().getSimpleName();
        service.setName(new QName(namespace, name + "Service"));
        service.setInterface(new InterfaceInfo(service, new QName(namespace, name)));
        boolean newer = plan.version() == SoapVersion.SOAP_1_2;
        this.binding = new SoapBindingInfo(
                service,
                newer ? SoapBindingConstants.SOAP12_BINDING_ID : SoapBindingConstants.SOAP11_BINDING_ID,
                newer ? Soap12.getInstance() : Soap11.getInstance());
        binding.setName(new QName(namespace, name + "Binding"));
        binding.setStyle("document");
        binding.setTransportURI("http://schemas.xmlsoap.org/soap/http");
        service.addBinding(binding);
    }

    /** An operation, for this toolkit and for CXF. */
    record Modelled(WrappedOperation operation, BindingOperationInfo info) {}

    Endpoint endpoint(Bus bus, WrapperBinding data) {
        EndpointInfo endpoint = new EndpointInfo(service, TRANSPORT);
        endpoint.setName(new QName(namespace, service.getInterface().getName().getLocalPart() + "Port"));
        endpoint.setAddress(address);
        endpoint.setBinding(binding);
        service.addEndpoint(endpoint);
        ServiceImpl all = new ServiceImpl(service);
        all.setDataBinding(data);
        try {
            EndpointImpl made = new EndpointImpl(bus, all, endpoint);
            PartsOfReply.into(made);
            return made;
        } catch (EndpointException e) {
            throw new IllegalStateException("CXF cannot open the endpoint %s".formatted(address), e);
        }
    }

    Modelled operation(Method method) {
        Modelled known = operations.get(method);
        return known != null ? known : operations.computeIfAbsent(method, this::model);
    }

    private Modelled model(Method method) {
        WrappedOperation operation = WrappedOperation.of(method);
        OperationInfo info = service.getInterface().addOperation(new QName(namespace, operation.name()));
        MessageInfo input = message(info, MessageInfo.Type.INPUT, operation.requestElement(), operation.requestType());
        info.setInput(input.getName().getLocalPart(), input);
        MessageInfo output = message(info, MessageInfo.Type.OUTPUT, operation.replyElement(), operation.replyType());
        info.setOutput(output.getName().getLocalPart(), output);
        BindingOperationInfo bound = new BindingOperationInfo(binding, info);
        SoapOperationInfo soap = new SoapOperationInfo();
        soap.setAction(operation.action());
        soap.setStyle("document");
        bound.addExtensor(soap);
        literal(bound.getInput());
        literal(bound.getOutput());
        binding.addOperation(bound);
        return new Modelled(operation, bound);
    }

    private static MessageInfo message(
            OperationInfo operation, MessageInfo.Type direction, QName element, Class<?> type) {
        MessageInfo message = operation.createMessage(element, direction);
        MessagePartInfo part = message.addMessagePart(new QName(element.getNamespaceURI(), "parameters"));
        part.setElement(true);
        part.setElementQName(element);
        part.setTypeClass(type);
        part.setIndex(0);
        return message;
    }

    private static void literal(BindingMessageInfo message) {
        SoapBodyInfo body = new SoapBodyInfo();
        body.setUse("literal");
        body.setParts(List.copyOf(message.getMessageInfo().getMessageParts()));
        message.addExtensor(body);
    }
}
