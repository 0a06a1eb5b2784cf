// The life of one envelope through npm's "soap", from nothing but the service's own WSDL.
//
// Usage: node soap_client.mjs WSDL USER PASSWORD ACCOUNT PDF

import { readFile } from 'node:fs/promises';
import soap from 'soap';

const [wsdl, user, password, account, pdf] = process.argv.slice(2);

const client = await soap.createClientAsync(wsdl);
client.setSecurity(new soap.WSSecurity(user, password, { hasTimeStamp: false, hasTokenCreated: false }));

const [ping] = await client.PingAsync({});
console.log('ping:', ping.PingResult);

const [created] = await client.CreateAndSendEnvelopeAsync({
  Envelope: {
    AccountId: account,
    Documents: { Document: [{ ID: 1, Name: 'Contract', PDFBytes: (await readFile(pdf)).toString('base64') }] },
    Recipients: {
      Recipient: [
        {
          ID: 1,
          UserName: 'Ann Lee',
          Email: 'ann@example.com',
          Type: 'Signer',
          RequireIDLookup: false,
          RoutingOrder: 1,
        },
      ],
    },
    Tabs: {
      Tab: [{ DocumentID: 1, RecipientID: 1, PageNumber: 1, XPosition: 100, YPosition: 200, Type: 'SignHere' }],
    },
    Subject: 'From node',
  },
});
const id = created.CreateAndSendEnvelopeResult.EnvelopeID;
console.log('envelope:', id);

const [{ RequestStatusResult: status }] = await client.RequestStatusAsync({ EnvelopeID: id });
console.log('status:', status.Status);
console.log('recipient:', status.RecipientStatuses.RecipientStatus[0].UserName);

const [{ RequestPDFResult: document }] = await client.RequestPDFAsync({ EnvelopeID: id });
const content = Buffer.from(document.PDFBytes, 'base64');
console.log('pdf:', content.subarray(0, 5).toString('latin1'), content.length);

const [{ VoidEnvelopeResult: voided }] = await client.VoidEnvelopeAsync({ EnvelopeID: id, Reason: 'Changed our minds' });
console.log('voided:', voided.VoidSuccess);
const [{ RequestStatusResult: after }] = await client.RequestStatusAsync({ EnvelopeID: id });
console.log('status:', after.Status);
