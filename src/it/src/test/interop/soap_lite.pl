# Ping and RequestStatus through Perl's SOAP::Lite, which sends xsi:nil on a Ping without arguments.
#
# Usage: perl soap_lite.pl WSDL USER PASSWORD ENVELOPE

use strict;
use warnings;
use SOAP::Lite +trace => [
    transport => sub {
        my ($message) = @_;
        print "nil: Ping\n" if $message->isa('HTTP::Request') && $message->content =~ /<Ping[^>]* xsi:nil="true"/;
    }
];

my ($wsdl, $user, $password, $envelope) = @ARGV;
my $api  = 'http://www.docusign.net/API/3.0';
my $wsse = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';

(my $address = $wsdl) =~ s/\?.*//;
my $service = SOAP::Lite->new(proxy => $address, default_ns => $api)
    ->on_action(sub { "\"$_[0]/$_[1]\"" })
    ->on_fault(sub { die ref $_[1] ? $_[1]->faultstring . "\n" : $_[0]->transport->status . "\n" });

sub security {
    return SOAP::Header->name('wsse:Security')->attr({ 'xmlns:wsse' => $wsse })->value(
        \SOAP::Header->name('wsse:UsernameToken')->value(
            \SOAP::Header->value(
                SOAP::Header->name('wsse:Username')->value($user)->type(''),
                SOAP::Header->name('wsse:Password')->value($password)->type(''),
            )
        )
    );
}

print 'ping: ', $service->Ping(security())->result, "\n";

my $status = $service->RequestStatus(SOAP::Data->name('EnvelopeID')->value($envelope)->type(''), security())->result;
print "envelope: $status->{EnvelopeID}\n";
print "status: $status->{Status}\n";
