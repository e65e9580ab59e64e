#include "db/decision_rows.hpp"

#include "db/words.hpp"

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
    const std::vector<policy::PupilKey>* roll = nullptr;
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
    Columns operator()(const act::Roll& a) const { return {.kind = {"roll"}, .roll = &a.pupils}; }
    Columns operator()(const act::ConfirmHeads& a) const { return {.kind = {"confirm-heads"}, .heads = a.heads}; }
    Columns operator()(const act::Absent& a) const { return {.kind = {"absent"}, .pupil = a.pupil.value}; }
    Columns operator()(const act::Crop& a) const { return {.kind = {"crop"}, .box = a.box}; }
    Columns operator()(const act::Block&) const { return {.kind = {"block"}}; }
    Columns operator()(const act::Refer& a) const { return {.kind = {"refer"}, .text = a.why}; }
    Columns operator()(const act::ClearReferral&) const { return {.kind = {"clear-referral"}}; }
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
    if (kind == "approve") return act::Approve{present(std::move(text))};
    throw DamagedRow{};
}

} // namespace

void appendDecisions(Session& session, std::int64_t photo, const std::vector<policy::Decision>& more) {
    Sql count = session.sql("SELECT count(*) FROM decision WHERE photo = ?1");
    count.with(photo).next();
    std::int64_t position = count.takeLong();

    Sql insert =
        session.sql("INSERT INTO decision (photo, position, kind, by, person, at, face, pupil, vouched_as, heads, "
                    "text, x, y, w, h) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)");
    Sql insertRoll =
        session.sql("INSERT INTO decision_pupil (photo, decision, position, pupil) VALUES (?1, ?2, ?3, ?4)");
    for (const policy::Decision& decision : more) {
        const Columns c = std::visit(ToColumns{}, decision.act);
        const auto person = decision.person.empty() ? std::nullopt : std::optional(decision.person.value);
        insert
            .with(photo, position, c.kind, decision.by, person, decision.at, c.face, c.pupil, c.vouchedAs, c.heads,
                  c.text, c.box)
            .run();
        std::int64_t ticked = 0;
        if (c.roll != nullptr) {
            for (const policy::PupilKey& pupil : *c.roll) {
                insertRoll.with(photo, position, ticked++, pupil.value).run();
            }
        }
        ++position;
    }
}

std::vector<policy::Decision> readDecisions(Session& session, std::int64_t photo) {
    std::vector<policy::Decision> decisions;
    Sql rows = session.sql(
        "SELECT position, by, person, at, kind, face, pupil, vouched_as, heads, text, x, y, w, h FROM decision "
        "WHERE photo = ?1 ORDER BY position");
    rows.with(photo);
    while (rows.next()) {
        // A gap is a decision that somebody removed.
        if (rows.takeLong() != static_cast<std::int64_t>(decisions.size())) throw DamagedRow{};
        policy::Decision decision;
        decision.by = rows.takeText();
        decision.person = {rows.takeOptionalText().value_or("")};
        decision.at = rows.takeTime();
        decision.act = takeAct(rows);
        decisions.push_back(std::move(decision));
    }
    Sql roll = session.sql("SELECT decision, pupil FROM decision_pupil WHERE photo = ?1 ORDER BY decision, position");
    roll.with(photo);
    while (roll.next()) {
        const std::int64_t owner = roll.takeLong();
        if (owner < 0 || owner >= static_cast<std::int64_t>(decisions.size())) throw DamagedRow{};
        auto* ticks = std::get_if<act::Roll>(&decisions[static_cast<std::size_t>(owner)].act);
        if (ticks == nullptr) throw DamagedRow{};
        ticks->pupils.push_back({roll.takeText()});
    }
    return decisions;
}

} // namespace clearframe::db
