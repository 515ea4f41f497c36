package kr.chungbaek.spoke.deliver;

import kr.chungbaek.wire.alert.Role;
import kr.chungbaek.wire.yaml.Bilingual;

/** The fixed words of a mail, in one language. */
record Wording(
        Language language,
        String greeting,
        String request,
        String missing,
        String subject,
        String compared,
        String none,
        String sought,
        String found,
        String law,
        String deadline,
        String due,
        String amount,
        String won,
        String todo,
        String step,
        String number) {

    /** Which of a text's two languages. */
    enum Language {
        KOREAN,
        ENGLISH
    }

    static final Wording KOREAN = new Wording(
            Language.KOREAN,
            "%s님 (%s)",
            "아래 업무에서 두 시스템의 자료가 서로 달라 확인을 요청드립니다. 위법·부당하다는 판단이 아니며, 대부분은 단순한 착오나 입력 지연입니다.",
            "무엇이 다른가",
            "기준 자료",
            "비교한 자료",
            "해당하는 자료가 없습니다.",
            "찾은 조건",
            "%d건",
            "근거와 이유",
            "기한 계산",
            "기한",
            "관련 금액",
            "%,d원",
            "이렇게 해 주십시오",
            "업무 시스템에서 사실을 확인하고, 필요한 조치를 하거나 조치가 필요 없는 사유를 남겨 주십시오.",
            "경보 번호");

    static final Wording ENGLISH = new Wording(
            Language.ENGLISH,
            "Dear %s (%s)",
            "Two systems disagree about the matter below. Please check it. This is not a finding of wrongdoing: most such "
                    + "cases are slips or late entries.",
            "What differs",
            "The record",
            "What it was compared with",
            "There is no such record.",
            "sought by",
            "%d found",
            "Law and reason",
            "How the deadline was reckoned",
            "Due",
            "Amount",
            "%,d won",
            "What to do",
            "Check the facts in your system, then take the action needed, or note why none is needed.",
            "Alert");

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
