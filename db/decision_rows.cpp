#include "db/decision_rows.hpp"

#include "db/words.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <type_traits>
#include <variant>

namespace clearframe::db {

namespace act = policy::act;

namespace {

/// The columns of a decision that depend on its kind.
struct Columns {
    Word kind;
    std::optional<int> face{};
    std::optional<std::string> pupil{};
    std::optional<Word> vouchedAs{};
    std::optional<int> heads{};
    std::optional<std::string> text{};
    std::optional<policy::Rect> box{};
    std::optional<Word> answer{};
    std::optional<int> undoes{};
    std::optional<std::string> no{};
    const std::vector<policy::PupilKey>* pupils = nullptr;
};

struct ToColumns {
    Columns operator()(const act::Name& a) const { return {.kind = {"name"}, .face = a.face, .pupil = a.pupil.value}; }
    Columns operator()(const act::Vouch& a) const {
        return {.kind = {"vouch"}, .face = a.face, .vouchedAs = wordFor(vouchedWords, a.as), .text = a.who};
    }
    Columns operator()(const act::NotAFace& a) const { return {.kind = {"not-a-face"}, .face = a.face}; }
    Columns operator()(const act::CoverArea& a) const { return {.kind = {"cover-area"}, .box = a.box}; }
    Columns operator()(const act::CoverFace& a) const { return {.kind = {"cover-face"}, .face = a.face}; }
    Columns operator()(const act::CoverUnnamed&) const { return {.kind = {"cover-unnamed"}}; }
    Columns operator()(const act::Roll& a) const { return {.kind = {"roll"}, .pupils = &a.pupils}; }
    Columns operator()(const act::ConfirmHeads& a) const { return {.kind = {"confirm-heads"}, .heads = a.heads}; }
    Columns operator()(const act::Absent& a) const { return {.kind = {"absent"}, .pupil = a.pupil.value}; }
    Columns operator()(const act::Crop& a) const { return {.kind = {"crop"}, .box = a.box}; }
    Columns operator()(const act::Block&) const { return {.kind = {"block"}}; }
    Columns operator()(const act::Refer& a) const { return {.kind = {"refer"}, .text = a.why}; }
    Columns operator()(const act::ClearReferral&) const { return {.kind = {"clear-referral"}}; }
    Columns operator()(const act::UncoverArea& a) const { return {.kind = {"uncover-area"}, .box = a.box}; }
    Columns operator()(const act::UncoverFace& a) const { return {.kind = {"uncover-face"}, .face = a.face}; }
    Columns operator()(const act::NeverSeen& a) const {
        return {.kind = {"never-seen"}, .answer = wordFor(seenWords, a.seen), .pupils = &a.lookedFor};
    }
    Columns operator()(const act::CouldTell& a) const {
        return {.kind = {"could-tell"}, .pupil = a.pupil.value, .answer = wordFor(tellingWords, a.telling)};
    }
    Columns operator()(const act::AboutNo& a) const {
        return {.kind = {"about-no"}, .text = a.covers, .answer = wordFor(askedWords, a.asked), .no = a.no.value};
    }
    Columns operator()(const act::Undo& a) const { return {.kind = {"undo"}, .undoes = a.step}; }
    Columns operator()(const act::Approve& a) const { return {.kind = {"approve"}, .text = a.seen}; }
};

template <class Value> Value present(std::optional<Value>&& value) {
    if (!value) throw DamagedRow{};
    return *std::move(value);
}

policy::Act takeAct(Sql& row) {
    const std::string kind = row.takeText();
    auto face = row.takeOptionalInt();
    auto pupil = row.takeOptionalText();
    const auto vouchedAs = row.takeOptionalText();
    auto heads = row.takeOptionalInt();
    auto text = row.takeOptionalText();
    auto box = row.takeOptionalRect();
    const std::string answer = row.takeOptionalText().value_or("");
    auto undoes = row.takeOptionalInt();
    auto no = row.takeOptionalText();

    if (kind == "name") return act::Name{present(std::move(face)), {present(std::move(pupil))}};
    if (kind == "vouch") {
        return act::Vouch{present(std::move(face)), meaningOf(vouchedWords, vouchedAs.value_or("")),
                          present(std::move(text))};
    }
    if (kind == "not-a-face") return act::NotAFace{present(std::move(face))};
    if (kind == "cover-area") return act::CoverArea{present(std::move(box))};
    if (kind == "cover-face") return act::CoverFace{present(std::move(face))};
    if (kind == "cover-unnamed") return act::CoverUnnamed{};
    if (kind == "roll") return act::Roll{};
    if (kind == "confirm-heads") return act::ConfirmHeads{present(std::move(heads))};
    if (kind == "absent") return act::Absent{{present(std::move(pupil))}};
    if (kind == "crop") return act::Crop{present(std::move(box))};
    if (kind == "block") return act::Block{};
    if (kind == "refer") return act::Refer{present(std::move(text))};
    if (kind == "clear-referral") return act::ClearReferral{};
    if (kind == "uncover-area") return act::UncoverArea{present(std::move(box))};
    if (kind == "uncover-face") return act::UncoverFace{present(std::move(face))};
    if (kind == "never-seen") return act::NeverSeen{.seen = meaningOf(seenWords, answer), .lookedFor = {}};
    if (kind == "could-tell") return act::CouldTell{{present(std::move(pupil))}, meaningOf(tellingWords, answer)};
    if (kind == "about-no")
        return act::AboutNo{{present(std::move(no))}, meaningOf(askedWords, answer), present(std::move(text))};
    if (kind == "undo") return act::Undo{present(std::move(undoes))};
    if (kind == "approve") return act::Approve{present(std::move(text))};
    throw DamagedRow{};
}

} // namespace

void appendDecisions(Session& session, std::int64_t photo, const std::vector<policy::Decision>& more) {
    Sql count = session.sql("SELECT count(*) FROM decision WHERE photo = ?1");
    count.with(photo).next();
    std::int64_t position = count.takeLong();

    Sql insert = session.sql(
        "INSERT INTO decision (photo, position, kind, by, person, at, step, face, pupil, vouched_as, heads, "
        "text, x, y, w, h, answer, undoes, no) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, "
        "?14, ?15, ?16, ?17, ?18, ?19)");
    Sql insertPupil =
        session.sql("INSERT INTO decision_pupil (photo, decision, position, pupil) VALUES (?1, ?2, ?3, ?4)");
    for (const policy::Decision& decision : more) {
        const Columns c = std::visit(ToColumns{}, decision.act);
        const auto person = decision.person.empty() ? std::nullopt : std::optional(decision.person.value);
        insert
            .with(photo, position, c.kind, decision.by, person, decision.at, decision.step, c.face, c.pupil,
                  c.vouchedAs, c.heads, c.text, c.box, c.answer, c.undoes, c.no)
            .run();
        std::int64_t place = 0;
        if (c.pupils != nullptr) {
            for (const policy::PupilKey& pupil : *c.pupils) {
                insertPupil.with(photo, position, place++, pupil.value).run();
            }
        }
        ++position;
    }
}

namespace {

policy::Decision takeDecision(Sql& row) {
    policy::Decision decision;
    decision.by = row.takeText();
    decision.person = {row.takeOptionalText().value_or("")};
    decision.at = row.takeTime();
    decision.step = row.takeInt();
    decision.act = takeAct(row);
    return decision;
}

void addPupil(std::vector<policy::Decision>& decisions, std::int64_t owner, policy::PupilKey pupil) {
    if (owner < 0 || owner >= static_cast<std::int64_t>(decisions.size())) throw DamagedRow{};
    policy::Act& given = decisions[static_cast<std::size_t>(owner)].act;
    if (auto* roll = std::get_if<act::Roll>(&given)) {
        roll->pupils.push_back(std::move(pupil));
    } else if (auto* never = std::get_if<act::NeverSeen>(&given)) {
        never->lookedFor.push_back(std::move(pupil));
    } else {
        throw DamagedRow{};
    }
}

constexpr const char* selectDecision =
    "SELECT d.photo, d.position, d.by, d.person, d.at, d.step, d.kind, d.face, d.pupil, "
    "d.vouched_as, d.heads, d.text, d.x, d.y, d.w, d.h, d.answer, d.undoes, d.no "
    "FROM decision d";
constexpr const char* selectPupil = "SELECT d.photo, d.decision, d.pupil FROM decision_pupil d";
constexpr const char* ofEvent = " JOIN photo p ON p.number = d.photo WHERE ?1 = '' OR p.event = ?1";

DecisionsByPhoto collect(Sql& rows, Sql& pupils) {
    DecisionsByPhoto all;
    while (rows.next()) {
        auto& decisions = all[rows.takeLong()];
        // A gap is a decision that somebody removed.
        if (rows.takeLong() != static_cast<std::int64_t>(decisions.size())) throw DamagedRow{};
        decisions.push_back(takeDecision(rows));
    }
    while (pupils.next()) {
        auto& decisions = all[pupils.takeLong()];
        const std::int64_t owner = pupils.takeLong();
        addPupil(decisions, owner, {pupils.takeText()});
    }
    return all;
}

} // namespace

std::vector<policy::Decision> readDecisions(Session& session, std::int64_t photo) {
    Sql rows = session.sql(fmt::format("{} WHERE d.photo = ?1 ORDER BY d.position", selectDecision).c_str());
    Sql pupils = session.sql(fmt::format("{} WHERE d.photo = ?1 ORDER BY d.decision, d.position", selectPupil).c_str());
    auto all = collect(rows.with(photo), pupils.with(photo));
    return std::move(all[photo]);
}

DecisionsByPhoto readDecisionsOf(Session& session, const std::string& event) {
    Sql rows = session.sql(fmt::format("{}{} ORDER BY d.photo, d.position", selectDecision, ofEvent).c_str());
    Sql pupils =
        session.sql(fmt::format("{}{} ORDER BY d.photo, d.decision, d.position", selectPupil, ofEvent).c_str());
    return collect(rows.with(event), pupils.with(event));
}

} // namespace clearframe::db
