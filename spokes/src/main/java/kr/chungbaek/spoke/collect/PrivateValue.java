package kr.chungbaek.spoke.collect;

import java.util.Locale;
import java.util.regex.Pattern;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import kr.chungbaek.wire.record.FieldType;

/** Brings private values into the one form in which equal ones are equal texts. */
final class PrivateValue {

    private static final Pattern PERSON = Pattern.compile("\\d{6}-?\\d{7}");
    private static final Pattern BUSINESS = Pattern.compile("\\d{3}-?\\d{2}-?\\d{5}");
    private static final Pattern BANK_ACCOUNT = Pattern.compile("\\d{3}-[\\d -]{4,30}");
    private static final Pattern ACCOUNT = Pattern.compile("\\d[\\d -]{5,30}");

    private PrivateValue() {}

    /** @throws Fault of kind BAD_RECORD; its message does not hold the value */
    static String normalise(FieldType type, String text) {
        return switch (type) {
            case PERSON_ID -> person(text);
            case ACCOUNT_NO -> account(text);
            default -> text.toLowerCase(Locale.ROOT);
        };
    }

    private static String person(String text) {
        if (!PERSON.matcher(text).matches() && !BUSINESS.matcher(text).matches()) {
            throw new Fault(
                    FaultCode.BAD_VALUE,
                    "not a registration number; allowed: 13 digits of a person or corporation, 10 of a business");
        }
        return digits(text);
    }

    private static String account(String text) {
        if (BANK_ACCOUNT.matcher(text).matches()) {
            return text.substring(0, 4) + digits(text.substring(4));
        }
        if (!ACCOUNT.matcher(text).matches()) {
            throw new Fault(
                    FaultCode.BAD_VALUE,
                    "not an account number; allowed: bank code, '-' and digits, or a card's digits");
        }
        return digits(text);
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) >= '0' && text.charAt(index) <= '9') {
                digits.append(text.charAt(index));
            }
        }
        return digits.toString();
    }
}
