package io.github.countersign.internal.account;

import io.github.countersign.account.Contact;
import io.github.countersign.internal.envelope.Texts;
import io.github.countersign.internal.envelope.Times;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.docusign.api_3_0.AddressBookItem;
import net.docusign.api_3_0.AddressBookPhoneNumber;
import net.docusign.api_3_0.PhoneNumberDesignation;
import org.jspecify.annotations.Nullable;

/** Entries of address books to the contract and back. */
final class ContactMapping {

    private ContactMapping() {}

    static Contact contact(AddressBookItem item) {
        Map<String, String> phones = new LinkedHashMap<>();
        // An entry may be missing, so no List.of.
        for (AddressBookPhoneNumber phone :
                Arrays.asList(item.getPhone1(), item.getPhone2(), item.getPhone3(), item.getPhone4())) {
            number(phone).ifPresent(number -> phones.put(number, purpose(phone.getDesignation())));
        }
        return new Contact(
                Texts.meaning(item.getAddressBookID()),
                Texts.orBlank(item.getUserName()),
                Texts.orBlank(item.getEmail()),
                Texts.meaning(item.getAccountName()),
                item.isShared(),
                !Boolean.FALSE.equals(item.isOwner()),
                Times.of(item.getCreated()),
                phones);
    }

    private static Optional<String> number(@Nullable AddressBookPhoneNumber phone) {
        return phone == null ? Optional.empty() : Texts.meaning(phone.getPhoneNumber());
    }

    private static String purpose(@Nullable PhoneNumberDesignation designation) {
        return designation == null ? "" : designation.value();
    }

    static AddressBookItem item(Contact contact) {
        AddressBookItem item = new AddressBookItem();
        contact.id().ifPresent(item::setAddressBookID);
        item.setUserName(contact.name());
        item.setEmail(contact.email());
        contact.accountName().ifPresent(item::setAccountName);
        item.setShared(contact.shared());
        List<AddressBookPhoneNumber> phones = new ArrayList<>();
        contact.phones().forEach((number, purpose) -> phones.add(phone(number, purpose)));
        for (int i = 0; i < phones.size(); i++) {
            switch (i) {
                case 0 -> item.setPhone1(phones.get(i));
                case 1 -> item.setPhone2(phones.get(i));
                case 2 -> item.setPhone3(phones.get(i));
                default -> item.setPhone4(phones.get(i));
            }
        }
        return item;
    }

    private static AddressBookPhoneNumber phone(String number, String purpose) {
        AddressBookPhoneNumber phone = new AddressBookPhoneNumber();
        phone.setPhoneNumber(number);
        // The contract wants one.
        phone.setDesignation(purpose.isBlank() ? PhoneNumberDesignation.OTHER : designation(purpose));
        return phone;
    }

    private static PhoneNumberDesignation designation(String purpose) {
        return Arrays.stream(PhoneNumberDesignation.values())
                .filter(known -> known.value().equals(purpose))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A phone number is for '%s': the service knows %s"
                        .formatted(
                                purpose,
                                String.join(
                                        ", ",
                                        Arrays.stream(PhoneNumberDesignation.values())
                                                .map(PhoneNumberDesignation::value)
                                                .toList()))));
    }
}
