/*
 * Ping and RequestStatus through gSOAP, on stubs that wsdl2h and soapcpp2 made of the service's own WSDL.
 *
 * Usage: gsoap_client ADDRESS USER PASSWORD ENVELOPE
 */
#include <stdio.h>

#include "APIServiceSoap.nsmap"
#include "soapH.h"

static void sign_in(struct soap *soap, char *user, char *password)
{
    struct _wsse__Security *security = soap_new__wsse__Security(soap, 1);
    struct _wsse__UsernameToken *token = soap_new__wsse__UsernameToken(soap, 1);
    token->Username = user;
    token->Password = soap_new__wsse__Password(soap, 1);
    token->Password->__item = password;
    security->UsernameToken = token;
    soap_header(soap);
    soap->header->wsse__Security = security;
}

static int failed(struct soap *soap)
{
    soap_print_fault(soap, stderr);
    return 1;
}

int main(int argc, char **argv)
{
    if (argc != 5) {
        fprintf(stderr, "Usage: %s ADDRESS USER PASSWORD ENVELOPE\n", argv[0]);
        return 2;
    }
    struct soap *soap = soap_new1(SOAP_XML_STRICT | SOAP_C_UTFSTRING);

    struct _ns1__Ping ping = {0};
    struct _ns1__PingResponse pong = {0};
    sign_in(soap, argv[2], argv[3]);
    if (soap_call___ns1__Ping(soap, argv[1], NULL, &ping, &pong)) {
        return failed(soap);
    }
    printf("ping: %s\n", pong.PingResult == xsd__boolean__true_ ? "true" : "false");

    struct _ns1__RequestStatus request = {0};
    struct _ns1__RequestStatusResponse reply = {0};
    request.EnvelopeID = argv[4];
    sign_in(soap, argv[2], argv[3]);
    if (soap_call___ns1__RequestStatus(soap, argv[1], NULL, &request, &reply)) {
        return failed(soap);
    }
    printf("envelope: %s\n", reply.RequestStatusResult->EnvelopeID);
    printf("status: %s\n", soap_ns1__EnvelopeStatusCode2s(soap, reply.RequestStatusResult->Status));

    soap_destroy(soap);
    soap_end(soap);
    soap_free(soap);
    return 0;
}
