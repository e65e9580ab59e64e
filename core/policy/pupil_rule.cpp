#include "core/policy/pupil_rule.hpp"

#include <array>
#include <fmt/format.h>

namespace clearframe::policy {

std::string_view whereShown(Purpose purpose) {
    switch (purpose) {
    case Purpose::social:
        return "on social media";
    case Purpose::website:
        return "on the website";
    case Purpose::print:
        return "in print";
    case Purpose::press:
        return "in the press";
    case Purpose::display:
        return "on display";
    }
    return "here";
}

std::string dayInWords(Date date) {
    static constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};
    if (!date.ok()) return "an unknown day";
    return fmt::format("{} {} {}", static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1],
                       static_cast<int>(date.year()));
}

namespace {

PupilRuling ruling(Action action, ReasonCode code, const Pupil& pupil, std::string text) {
    return {action, Reason{.code = code, .text = std::move(text), .pupil = pupil.key, .face = {}}};
}

/// Null where the limit does not hold the pupil back on this occasion.
std::optional<PupilRuling> ruleLimit(const Limit& limit, const Pupil& pupil, const Occasion& occasion) {
    const std::string name = pupil.firstName();
    switch (limit.kind) {
    case LimitKind::unknown:
        return ruling(Action::cover, ReasonCode::limitUnknown, pupil,
                      fmt::format("The list limits {} with “{}”, which the kiosk does not know. It counts as no.", name,
                                  limit.text));
    case LimitKind::untilDate:
        if (limit.date.ok() && occasion.today <= limit.date) return std::nullopt;
        return ruling(Action::cover, ReasonCode::consentExpired, pupil,
                      fmt::format("Consent for {} ended on {}.", name, dayInWords(limit.date)));
    case LimitKind::onlyAccount:
        if (occasion.account && foldName(*occasion.account) == foldName(limit.text)) return std::nullopt;
        return ruling(Action::cover, ReasonCode::limitAccount, pupil,
                      fmt::format("{} may only be shown on {}.", name, limit.text));
    case LimitKind::notAccount:
        if (occasion.account && foldName(*occasion.account) != foldName(limit.text)) return std::nullopt;
        return ruling(Action::cover, ReasonCode::limitAccount, pupil,
                      fmt::format("{} may not be shown on {}.", name, limit.text));
    case LimitKind::askEachTime:
        return ruling(
            Action::review, ReasonCode::limitAsk, pupil,
            fmt::format("The family of {} wants to be asked each time. Cover {}, or wait for IT.", name, name));
    case LimitKind::noName: // nothing that leaves the kiosk names anybody
    case LimitKind::groupOf:
    case LimitKind::noFaceOn:
    case LimitKind::notWithPupil:
        return std::nullopt;
    }
    return ruling(Action::cover, ReasonCode::limitUnknown, pupil,
                  fmt::format("The limit on {} is not understood. It counts as no.", name));
}

PupilRuling ruleConsent(const Pupil& pupil, const Occasion& occasion) {
    const std::string name = pupil.firstName();
    switch (pupil.consentFor(occasion.purpose)) {
    case Consent::granted:
        break;
    case Consent::refused:
        return ruling(Action::cover, ReasonCode::refused, pupil,
                      fmt::format("There is no consent to show {} {}.", name, whereShown(occasion.purpose)));
    case Consent::nothingRecorded:
    default:
        return ruling(
            Action::cover, ReasonCode::nothingRecorded, pupil,
            fmt::format("Nothing is recorded for {} {}. That counts as no.", name, whereShown(occasion.purpose)));
    }
    if (pupil.expires && !(pupil.expires->ok() && occasion.today <= *pupil.expires))
        return ruling(Action::cover, ReasonCode::consentExpired, pupil,
                      fmt::format("Consent for {} ended on {}.", name, dayInWords(*pupil.expires)));

    return {Action::show, std::nullopt};
}

/// As tight as no consent can be, so it is what is said where both are so.
PupilRuling ruleNo(const Pupil& pupil, const Occasion& occasion) {
    return ruling(
        Action::cover, ReasonCode::saidNo, pupil,
        fmt::format("{} asked {} not to be in photos.", pupil.firstName(), dayAsked(*pupil.saidNo, occasion.today)));
}

/// Whatever is recorded for them: the kiosk that goes along need not know it.
PupilRuling ruleTrip(const Pupil& pupil) {
    return ruling(
        Action::cover, ReasonCode::notOnTrip, pupil,
        fmt::format("{} is not on this trip, so the kiosk may not show {}.", pupil.firstName(), pupil.firstName()));
}

} // namespace

PupilRuling rule(const Pupil& pupil, const Occasion& occasion) {
    if (pupil.never)
        return ruling(Action::block, ReasonCode::never, pupil,
                      "Someone in this photo must never be shown. It stays here.");
    // The tightest of all that is recorded, whatever it is called: taking a consent away can then never loosen.
    PupilRuling tightest = pupil.saidNo      ? ruleNo(pupil, occasion)
                           : pupil.notOnTrip ? ruleTrip(pupil)
                                             : ruleConsent(pupil, occasion);
    for (const auto& limit : pupil.limits) {
        auto limited = ruleLimit(limit, pupil, occasion);
        if (limited && limited->action < tightest.action) tightest = std::move(*limited);
    }
    return tightest;
}

} // namespace clearframe::policy
