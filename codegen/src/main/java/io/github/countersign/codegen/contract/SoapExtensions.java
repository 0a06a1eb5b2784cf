package io.github.countersign.codegen.contract;

import io.github.countersign.codegen.contract.Binding.BoundMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.wsdl.BindingOperation;
import javax.wsdl.Port;
import javax.wsdl.extensions.ElementExtensible;
import javax.wsdl.extensions.http.HTTPAddress;
import javax.wsdl.extensions.http.HTTPBinding;
import javax.wsdl.extensions.soap.SOAPAddress;
import javax.wsdl.extensions.soap.SOAPBinding;
import javax.wsdl.extensions.soap.SOAPBody;
import javax.wsdl.extensions.soap.SOAPHeader;
import javax.wsdl.extensions.soap.SOAPOperation;
import javax.wsdl.extensions.soap12.SOAP12Address;
import javax.wsdl.extensions.soap12.SOAP12Binding;
import javax.wsdl.extensions.soap12.SOAP12Body;
import javax.wsdl.extensions.soap12.SOAP12Header;
import javax.wsdl.extensions.soap12.SOAP12Operation;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** What the SOAP 1.1 and SOAP 1.2 elements of a WSDL say; WSDL4J has two families of types for them. */
final class SoapExtensions {

    static final BoundMessage NOTHING = new BoundMessage("", "", List.of());

    private final Map<QName, List<Part>> messages;

    SoapExtensions(Map<QName, List<Part>> messages) {
        this.messages = messages;
    }

    record Kind(Protocol protocol, String transport, String style) {}

    record Action(String soapAction, String style) {}

    record Address(Protocol protocol, String location) {}

    Kind kind(javax.wsdl.Binding binding) {
        for (Object extension : binding.getExtensibilityElements()) {
            if (extension instanceof SOAPBinding soap) {
                return new Kind(Protocol.SOAP_1_1, text(soap.getTransportURI()), text(soap.getStyle()));
            }
            if (extension instanceof SOAP12Binding soap) {
                return new Kind(Protocol.SOAP_1_2, text(soap.getTransportURI()), text(soap.getStyle()));
            }
            if (extension instanceof HTTPBinding) {
                return new Kind(Protocol.HTTP, "", "");
            }
        }
        return new Kind(Protocol.OTHER, "", "");
    }

    Action action(BindingOperation operation) {
        for (Object extension : operation.getExtensibilityElements()) {
            if (extension instanceof SOAPOperation soap) {
                return new Action(text(soap.getSoapActionURI()), text(soap.getStyle()));
            }
            if (extension instanceof SOAP12Operation soap) {
                return new Action(text(soap.getSoapActionURI()), text(soap.getStyle()));
            }
        }
        return new Action("", "");
    }

    BoundMessage message(ElementExtensible message) {
        String use = "";
        String namespace = "";
        List<String> headers = new ArrayList<>();
        for (Object extension : message.getExtensibilityElements()) {
            if (extension instanceof SOAPBody body) {
                use = text(body.getUse());
                namespace = text(body.getNamespaceURI());
            } else if (extension instanceof SOAP12Body body) {
                use = text(body.getUse());
                namespace = text(body.getNamespaceURI());
            } else if (extension instanceof SOAPHeader header) {
                headers.add(header(header.getMessage(), header.getPart()));
            } else if (extension instanceof SOAP12Header header) {
                headers.add(header(header.getMessage(), header.getPart()));
            }
        }
        return new BoundMessage(use, namespace, headers);
    }

    private String header(QName message, String part) {
        for (Part candidate : messages.getOrDefault(message, List.of())) {
            if (candidate.name().equals(part)) {
                return Names.show(candidate.target());
            }
        }
        return message.getLocalPart() + "#" + part;
    }

    static Address address(Port port) {
        for (Object extension : port.getExtensibilityElements()) {
            if (extension instanceof SOAPAddress soap) {
                return new Address(Protocol.SOAP_1_1, text(soap.getLocationURI()));
            }
            if (extension instanceof SOAP12Address soap) {
                return new Address(Protocol.SOAP_1_2, text(soap.getLocationURI()));
            }
            if (extension instanceof HTTPAddress http) {
                return new Address(Protocol.HTTP, text(http.getLocationURI()));
            }
        }
        return new Address(Protocol.OTHER, "");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
