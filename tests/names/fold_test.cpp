#include "core/policy/names.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <string>
#include <thread>
#include <vector>

using clearframe::policy::foldName;
using clearframe::policy::looksDisguised;

TEST_CASE("names written in different ways fold to one form") {
    struct Same {
        const char* written;
        const char* folded;
    };
    const auto [written, folded] = GENERATE(values<Same>({
        {"Yusuf Khan", "yusuf khan"},
        {"  YUSUF \t KHAN ", "yusuf khan"},
        {"KHAN, Yusuf", "yusuf khan"},
        {"Khan ,Yusuf", "yusuf khan"},
        {"Łukasz Ødegård", "lukasz odegard"},
        {"Đorđe Straße", "dorde strasse"},
        {"STRASSE", "strasse"},
        {"Ægir Þórsson", "aegir thorsson"},
        {"İnci Işık", "inci isik"},
        {"i\u0307nci", "inci"},
        {"Zoë", "zoe"},
        {"Zoe\u0308", "zoe"},
        {"Nguyễn", "nguyen"},
        {"Țepeș Škoda", "tepes skoda"},
        {"Müller", "muller"},
        {"Mueller", "mueller"},
        {"O'Brien", "obrien"},
        {"O’Brien", "obrien"},
        {"O\u2018Brien", "obrien"},
        {"O`Brien", "obrien"},
        {"O´Brien", "obrien"},
        {"Oʼbrien", "obrien"},
        {"Ａｎｎａ Ｌｅｅ", "anna lee"},
        {"Ava-Rose Haines–Jordon", "ava rose haines jordon"},
        {"Ava\u2010Rose", "ava rose"},
        {"Za\u200Dra Kh\u00ADan", "zara khan"},
        {"\u202EKhan", "khan"},
        {"Cadi_Jones", "cadi jones"},
        {"J. Smith", "j smith"},
        {"Петро Шевченко", "петро шевченко"},
        {"ПЕТРО", "петро"},
        {"李-Govender", "李 govender"},
        {"Άννα", "αννα"},
        {"प्रिया", "प्रिया"},
    }));
    CAPTURE(written);
    CHECK(foldName(written) == folded);
}

TEST_CASE("text without a letter folds to nothing") {
    for (const char* text : {"", " ", "-", "123", "?!", "2026-05-04", "'", "\u200B", "\u0301"}) {
        CAPTURE(text);
        CHECK(foldName(text).empty());
    }
}

TEST_CASE("folding keeps apart what is not the same name") {
    CHECK(foldName("Мария") != foldName("Mapия"));
    CHECK(foldName("Кhan") != foldName("Khan"));
    CHECK(foldName("Zo\xEB") != foldName("Zo")); // damaged UTF-8 never equals an undamaged name
    CHECK(foldName("Андрій") != foldName("Андрии"));
    CHECK(foldName("Smith, John, Jones") == "smith john jones");
}

TEST_CASE("folding a folded name changes nothing, whatever was written") {
    std::mt19937 random(20260504);
    const std::vector<std::pair<char32_t, char32_t>> blocks{
        {0x20, 0x7E},     {0xA0, 0x24F},    {0x300, 0x36F},   {0x370, 0x52F},   {0x590, 0x6FF},  {0x900, 0x97F},
        {0x1E00, 0x1FFF}, {0x2000, 0x206F}, {0x4E00, 0x4E80}, {0xAC00, 0xAC80}, {0xFF00, 0xFFEF}};
    const auto utf8 = [](char32_t c) {
        std::string text;
        if (c < 0x80) return std::string(1, static_cast<char>(c));
        if (c < 0x800)
            text = {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
        else
            text = {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
                    static_cast<char>(0x80 | (c & 0x3F))};
        return text;
    };
    for (int round = 0; round < 20000; ++round) {
        std::string name;
        const auto letters = random() % 12;
        for (unsigned i = 0; i < letters; ++i) {
            const auto& [from, to] = blocks[random() % blocks.size()];
            name += utf8(static_cast<char32_t>(from + random() % (to - from + 1)));
        }
        const auto once = foldName(name);
        if (foldName(once) != once) {
            CAPTURE(name, once);
            CHECK(foldName(once) == once);
        }
    }
}

TEST_CASE("damaged bytes never stop the folding") {
    std::mt19937 random(7);
    for (int round = 0; round < 5000; ++round) {
        std::string bytes(random() % 20, ' ');
        for (auto& byte : bytes)
            byte = static_cast<char>(random());
        const auto once = foldName(bytes);
        if (foldName(once) != once) FAIL("not stable");
        (void)looksDisguised(bytes);
    }
}

TEST_CASE("names fold the same on several threads") {
    std::vector<std::thread> threads;
    std::vector<int> wrong(4, 0);
    for (std::size_t t = 0; t < wrong.size(); ++t)
        threads.emplace_back([&wrong, t] {
            for (int i = 0; i < 2000; ++i)
                if (foldName("Łukasz Ødegård") != "lukasz odegard" || looksDisguised("Łukasz")) ++wrong[t];
        });
    for (auto& thread : threads)
        thread.join();
    CHECK(wrong == std::vector<int>(4, 0));
}

TEST_CASE("characters that only disguise a name are noticed") {
    for (const char* name :
         {"\u202EKhan", "Za\u200Dra", "Za\u200Bra", "Kh\u00ADan", "Кhan", "Khаn Zara", "\uFEFFZara", "Zara\u2066"}) {
        CAPTURE(name);
        CHECK(looksDisguised(name));
    }
}

TEST_CASE("honest names in any script are not taken for disguised ones") {
    for (const char* name :
         {"Yusuf Khan", "Łukasz-Kowalski", "O’Brien", "Петро Шевченко", "李-Govender", "Luna-Rose 王", "Nguyễn", "İnci",
          "علی‌رضا", "प्रिया शर्मा", "Ní Dhomhnaill", "", "St̀ephen", "Zoe\u0308", "王小明", "Ἀλέξανδρος"}) {
        CAPTURE(name);
        CHECK_FALSE(looksDisguised(name));
    }
}
