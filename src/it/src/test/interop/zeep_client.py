"""The life of one envelope through Python zeep, from nothing but the service's own WSDL.

Usage: zeep_client.py WSDL USER PASSWORD ACCOUNT PDF
"""

import sys

from zeep import Client
from zeep.wsse.username import UsernameToken

wsdl, user, password, account, pdf = sys.argv[1:]

service = Client(wsdl, wsse=UsernameToken(user, password)).service
print("ping:", service.Ping())

with open(pdf, "rb") as file:
    content = file.read()

sent = service.CreateAndSendEnvelope(
    Envelope={
        "AccountId": account,
        "Subject": "From zeep",
        "Documents": {"Document": [{"ID": 1, "Name": "Contract", "PDFBytes": content}]},
        "Recipients": {
            "Recipient": [
                {
                    "ID": 1,
                    "UserName": "Ann Lee",
                    "Email": "ann@example.com",
                    "Type": "Signer",
                    "RequireIDLookup": False,
                    "RoutingOrder": 1,
                }
            ]
        },
        "Tabs": {
            "Tab": [
                {
                    "DocumentID": 1,
                    "RecipientID": 1,
                    "PageNumber": 1,
                    "XPosition": 100,
                    "YPosition": 200,
                    "Type": "SignHere",
                }
            ]
        },
    }
)
print("envelope:", sent.EnvelopeID)

status = service.RequestStatus(EnvelopeID=sent.EnvelopeID)
print("status:", status.Status)
print("recipient:", status.RecipientStatuses.RecipientStatus[0].UserName)

document = service.RequestPDF(EnvelopeID=sent.EnvelopeID)
print("pdf:", document.PDFBytes[:5].decode("ascii"), len(document.PDFBytes))

voided = service.VoidEnvelope(EnvelopeID=sent.EnvelopeID, Reason="Changed our minds")
print("voided:", voided)
print("status:", service.RequestStatus(EnvelopeID=sent.EnvelopeID).Status)
