package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;

/** What departments buy and have done. */
final class Works {

    /** Titles of which no two resemble each other. */
    static final List<String> TITLES = List.of(
            "복사용지 구입",
            "청사 소독용역",
            "승강기 정기점검",
            "홍보물 제작",
            "가로수 전정작업",
            "도로표지판 교체",
            "전산장비 유지관리",
            "음향설비 임차",
            "하수관 준설",
            "경로당 도배",
            "어린이공원 그네 설치",
            "폐기물 위탁처리",
            "현수막 게시",
            "차선 도색공사",
            "방역차량 수리");

    private Works() {}

    static String purchase(Episode e) {
        return TITLES.get(e.below(TITLES.size()));
    }

    /** A contract without a tender. */
    static Entry contract(Episode e, String department, String vendor, LocalDate day, long amount) {
        return e.put("contract")
                .with("kind", "PRIVATE")
                .with("department", department)
                .with("vendor_id", vendor)
                .with("title", purchase(e))
                .with("amount", amount)
                .with("contracted_on", day)
                .with("ends_on", day.plusDays(20L + e.below(60)));
    }
}
