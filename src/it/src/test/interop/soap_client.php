<?php
// The life of one envelope through PHP's SoapClient, from nothing but the service's own WSDL.
//
// Usage: php soap_client.php WSDL USER PASSWORD ACCOUNT PDF

declare(strict_types=1);

[, $wsdl, $user, $password, $account, $pdf] = $argv;

const WSSE = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';

/** SoapClient knows no WS-Security: the header is written by hand, as everybody does it. */
function usernameToken(string $user, string $password): SoapHeader
{
    $xml = sprintf(
        '<wsse:Security SOAP-ENV:mustUnderstand="1" xmlns:wsse="%s">'
        . '<wsse:UsernameToken><wsse:Username>%s</wsse:Username><wsse:Password>%s</wsse:Password></wsse:UsernameToken>'
        . '</wsse:Security>',
        WSSE,
        htmlspecialchars($user, ENT_XML1),
        htmlspecialchars($password, ENT_XML1)
    );
    return new SoapHeader(WSSE, 'Security', new SoapVar($xml, XSD_ANYXML), true);
}

$client = new SoapClient($wsdl, ['cache_wsdl' => WSDL_CACHE_NONE, 'exceptions' => true]);
$client->__setSoapHeaders([usernameToken($user, $password)]);

echo 'ping: ', var_export($client->Ping()->PingResult, true), "\n";

$sent = $client->CreateAndSendEnvelope(['Envelope' => [
    'AccountId' => $account,
    'Subject' => 'From PHP',
    'Documents' => ['Document' => [[
        'ID' => 1,
        'Name' => 'Contract',
        'PDFBytes' => file_get_contents($pdf),
    ]]],
    'Recipients' => ['Recipient' => [[
        'ID' => 1,
        'UserName' => 'Ann Lee',
        'Email' => 'ann@example.com',
        'Type' => 'Signer',
        'RequireIDLookup' => false,
        'RoutingOrder' => 1,
    ]]],
    'Tabs' => ['Tab' => [[
        'DocumentID' => 1,
        'RecipientID' => 1,
        'PageNumber' => 1,
        'XPosition' => 100,
        'YPosition' => 200,
        'Type' => 'SignHere',
    ]]],
]])->CreateAndSendEnvelopeResult;
echo 'envelope: ', $sent->EnvelopeID, "\n";

$status = $client->RequestStatus(['EnvelopeID' => $sent->EnvelopeID])->RequestStatusResult;
echo 'status: ', $status->Status, "\n";
$recipients = $status->RecipientStatuses->RecipientStatus;
echo 'recipient: ', (is_array($recipients) ? $recipients[0] : $recipients)->UserName, "\n";

$document = $client->RequestPDF(['EnvelopeID' => $sent->EnvelopeID])->RequestPDFResult;
echo 'pdf: ', substr($document->PDFBytes, 0, 5), ' ', strlen($document->PDFBytes), "\n";

$voided = $client->VoidEnvelope(['EnvelopeID' => $sent->EnvelopeID, 'Reason' => 'Changed our minds']);
echo 'voided: ', var_export($voided->VoidEnvelopeResult->VoidSuccess, true), "\n";
echo 'status: ', $client->RequestStatus(['EnvelopeID' => $sent->EnvelopeID])->RequestStatusResult->Status, "\n";
