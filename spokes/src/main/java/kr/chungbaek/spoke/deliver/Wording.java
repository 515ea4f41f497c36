package kr.chungbaek.spoke.deliver;

import kr.chungbaek.wire.alert.Role;
import kr.chungbaek.wire.yaml.Bilingual;

/** The fixed words of a mail, in one language. */
record Wording(
        Language language,
        String label,
        String greeting,
        String key,
        String due,
        String amount,
        String won,
        String number,
        String comparison,
        String none,
        String found,
        String first,
        String sought,
        String law,
        String deadline,
        String todo,
        String step,
        String together,
        String nobody,
        String link,
        String note) {

    /** Which of a text's two languages. */
    enum Language {
        KOREAN,
        ENGLISH
    }

    static final Wording KOREAN = new Wording(
            Language.KOREAN,
            "확인 요청",
            "%s님 (%s)",
            "점검 대상",
            "기한",
            "관련 금액",
            "%,d원",
            "알림 번호",
            "무엇이 다른가",
            "해당하는 자료가 없습니다.",
            "%d건이 있습니다.",
            "그중 %d건만 보입니다. 나머지는 점검 화면에서 볼 수 있습니다.",
            "찾은 조건",
            "근거와 이유",
            "기한 계산",
            "확인할 사항",
            "업무 시스템에서 사실을 확인하고, 필요한 조치를 하거나 조치가 필요 없는 사유를 남겨 주십시오.",
            "함께 받은 사람",
            "등록된 사람이 없습니다",
            "점검 화면 열기",
            "두 시스템의 자료가 서로 달라 확인을 요청드립니다. 위법하거나 부당하다는 판단이 아니며, 대부분은 단순한 착오나 입력 지연입니다.");

    static final Wording ENGLISH = new Wording(
            Language.ENGLISH,
            "Please check",
            "Dear %s (%s)",
            "Case",
            "Due",
            "Amount",
            "%,d won",
            "Alert",
            "What differs",
            "There is no such record.",
            "%d found.",
            "Only %d of them are shown here; the case's page has the others.",
            "Sought",
            "Law and reason",
            "How the date was reckoned",
            "What to check",
            "Check the facts in your system, then take the action needed, or note why none is needed.",
            "Who else got this",
            "nobody on record",
            "Open the case",
            "Two systems disagree, so you are asked to check. This is not a finding of wrongdoing: most such cases are slips "
                    + "or late entries.");

    String of(Bilingual text) {
        return language == Language.KOREAN ? text.ko() : text.en();
    }

    String role(Role role) {
        boolean korean = language == Language.KOREAN;
        return switch (role) {
            case OFFICER -> korean ? "담당자" : "officer";
            case SUPERVISOR -> korean ? "상급자" : "supervisor";
            case AUDITOR -> korean ? "감사 담당자" : "auditor";
        };
    }
}
