package kr.chungbaek.simulator.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kr.chungbaek.simulator.source.Transfer;
import kr.chungbaek.simulator.source.Transfer.Direction;
import kr.chungbaek.simulator.source.Transfer.Purpose;

/** What may happen to the transfer of one person's pay in one month. */
enum Twist {
    SHORT(true, "100,000 won less were transferred than paid") {
        @Override
        List<Transfer> book(Transfer planned, LocalDate due, Supplier<String> numbers) {
            return List.of(of(planned, planned.amount() - 100_000));
        }
    },
    MISSING(true, "one person's pay was not transferred") {
        @Override
        List<Transfer> book(Transfer planned, LocalDate due, Supplier<String> numbers) {
            return List.of();
        }
    },
    DOUBLE(true, "one person's pay was transferred twice") {
        @Override
        List<Transfer> book(Transfer planned, LocalDate due, Supplier<String> numbers) {
            return List.of(planned, copy(planned, numbers, planned.bookedOn(), Direction.D, planned.amount()));
        }
    },
    TAKEN_BACK(true, "a transfer came back and was not repeated") {
        @Override
        List<Transfer> book(Transfer planned, LocalDate due, Supplier<String> numbers) {
            return List.of(planned, copy(planned, numbers, due, Direction.C, planned.amount()));
        }
    },
    GHOST(true, "pay was transferred to somebody who is not on the payroll") {
        @Override
        List<Transfer> book(Transfer planned, LocalDate due, Supplier<String> numbers) {
            return List.of(planned, copy(planned, numbers, planned.bookedOn(), Direction.D, 2_480_000));
        }
    },
    SPLIT(false, "one person's pay was transferred in two parts") {
        @Override
        List<Transfer> book(Transfer planned, LocalDate due, Supplier<String> numbers) {
            long part = planned.amount() / 3;
            return List.of(
                    of(planned, planned.amount() - part),
                    copy(planned, numbers, planned.bookedOn(), Direction.D, part));
        }
    },
    REPAID(false, "a transfer came back and was repeated in time") {
        @Override
        List<Transfer> book(Transfer planned, LocalDate due, Supplier<String> numbers) {
            return List.of(
                    planned,
                    copy(planned, numbers, due, Direction.C, planned.amount()),
                    copy(planned, numbers, due, Direction.D, planned.amount()));
        }
    },
    LATE(false, "one person's pay was transferred on the next working day") {
        @Override
        List<Transfer> book(Transfer planned, LocalDate due, Supplier<String> numbers) {
            return List.of(copy(planned, numbers, due, Direction.D, planned.amount()));
        }
    },
    RETURNED_DOUBLE(false, "pay was transferred twice and once returned") {
        @Override
        List<Transfer> book(Transfer planned, LocalDate due, Supplier<String> numbers) {
            List<Transfer> booked = new ArrayList<>(DOUBLE.book(planned, due, numbers));
            booked.add(copy(planned, numbers, due, Direction.C, planned.amount()));
            return booked;
        }
    },
    OTHER_PURPOSE(false, "the same person was also refunded travel expenses") {
        @Override
        List<Transfer> book(Transfer planned, LocalDate due, Supplier<String> numbers) {
            Transfer refund = copy(planned, numbers, planned.bookedOn(), Direction.D, 87_000);
            return List.of(planned, purpose(refund, Purpose.OTHER));
        }
    },
    CORRECTED(false, "the payroll row was corrected before the transfer was due") {
        @Override
        List<Transfer> book(Transfer planned, LocalDate due, Supplier<String> numbers) {
            return List.of(planned);
        }
    };

    private final boolean slip;
    private final String kind;

    Twist(boolean slip, String kind) {
        this.slip = slip;
        this.kind = kind;
    }

    boolean isSlip() {
        return slip;
    }

    String kind() {
        return kind;
    }

    /** What is booked in place of the planned transfer, all of it by {@code due}. */
    abstract List<Transfer> book(Transfer planned, LocalDate due, Supplier<String> numbers);

    private static Transfer of(Transfer planned, long amount) {
        return copy(planned, planned::number, planned.bookedOn(), planned.direction(), amount);
    }

    private static Transfer copy(
            Transfer planned, Supplier<String> numbers, LocalDate bookedOn, Direction direction, long amount) {
        return new Transfer(
                numbers.get(),
                planned.sgg(),
                planned.account(),
                bookedOn,
                direction,
                amount,
                planned.purpose(),
                planned.department(),
                planned.staffNo(),
                planned.payMonth(),
                planned.payee(),
                planned.memo());
    }

    private static Transfer purpose(Transfer transfer, Purpose purpose) {
        return new Transfer(
                transfer.number(),
                transfer.sgg(),
                transfer.account(),
                transfer.bookedOn(),
                transfer.direction(),
                transfer.amount(),
                purpose,
                transfer.department(),
                transfer.staffNo(),
                "",
                transfer.payee(),
                "출장여비");
    }
}
