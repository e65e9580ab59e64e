// The words that stand for enumerations in the database. They belong to the schema (its CHECK constraints) and never
// change, whatever the command line or the screens call these things.
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/decision.hpp"
#include "core/policy/photo.hpp"
#include "core/ports/stores.hpp"
#include "db/sql.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace clearframe::db {

template <class Enum, std::size_t count> using Words = std::array<std::pair<Enum, const char*>, count>;

inline constexpr Words<policy::Purpose, 5> purposeWords{{{policy::Purpose::social, "social"},
                                                         {policy::Purpose::website, "website"},
                                                         {policy::Purpose::print, "print"},
                                                         {policy::Purpose::press, "press"},
                                                         {policy::Purpose::display, "display"}}};

inline constexpr Words<policy::Consent, 3> consentWords{{{policy::Consent::nothingRecorded, "nothing"},
                                                         {policy::Consent::refused, "refused"},
                                                         {policy::Consent::granted, "granted"}}};

inline constexpr Words<policy::LimitKind, 9> limitWords{{{policy::LimitKind::unknown, "unknown"},
                                                         {policy::LimitKind::groupOf, "group"},
                                                         {policy::LimitKind::noName, "no-name"},
                                                         {policy::LimitKind::noFaceOn, "no-face-on"},
                                                         {policy::LimitKind::onlyAccount, "only"},
                                                         {policy::LimitKind::notAccount, "not"},
                                                         {policy::LimitKind::notWithPupil, "not-with"},
                                                         {policy::LimitKind::untilDate, "until"},
                                                         {policy::LimitKind::askEachTime, "ask"}}};

inline constexpr Words<policy::FaceOrigin, 2> originWords{
    {{policy::FaceOrigin::detector, "detector"}, {policy::FaceOrigin::tag, "tag"}}};

inline constexpr Words<policy::TagSource, 9> tagSourceWords{{{policy::TagSource::mwg, "mwg"},
                                                             {policy::TagSource::microsoft, "microsoft"},
                                                             {policy::TagSource::iptcRegion, "iptc-region"},
                                                             {policy::TagSource::iptcPerson, "iptc-person"},
                                                             {policy::TagSource::keyword, "keyword"},
                                                             {policy::TagSource::digikam, "digikam"},
                                                             {policy::TagSource::lightroom, "lightroom"},
                                                             {policy::TagSource::picasa, "picasa"},
                                                             {policy::TagSource::sidecar, "sidecar"}}};

inline constexpr Words<policy::act::VouchedAs, 2> vouchedWords{
    {{policy::act::VouchedAs::staff, "staff"}, {policy::act::VouchedAs::adult, "adult"}}};

inline constexpr Words<ports::TakedownAct, 2> takedownWords{
    {{ports::TakedownAct::confirmed, "confirmed"}, {ports::TakedownAct::cannot, "cannot"}}};

inline constexpr Words<policy::TripSide, 3> tripSideWords{
    {{policy::TripSide::here, "here"}, {policy::TripSide::away, "away"}, {policy::TripSide::guest, "guest"}}};

inline constexpr Words<policy::TripEnding, 4> tripEndingWords{{{policy::TripEnding::back, "back"},
                                                               {policy::TripEnding::handedOver, "handed-over"},
                                                               {policy::TripEnding::resultsHome, "results-home"},
                                                               {policy::TripEnding::lost, "lost"}}};

inline constexpr Words<bool, 2> seenWords{{{false, "no"}, {true, "yes"}}};

inline constexpr Words<policy::act::Telling, 3> tellingWords{{{policy::act::Telling::no, "no"},
                                                              {policy::act::Telling::larger, "larger"},
                                                              {policy::act::Telling::block, "block"}}};

inline constexpr Words<policy::act::Asked, 3> askedWords{{{policy::act::Asked::notInIt, "no"},
                                                          {policy::act::Asked::covered, "covered"},
                                                          {policy::act::Asked::block, "block"}}};

inline constexpr Words<ports::AccountState, 3> accountStateWords{{{ports::AccountState::pending, "pending"},
                                                                  {ports::AccountState::approved, "approved"},
                                                                  {ports::AccountState::active, "active"}}};

inline constexpr Words<ports::SeenState, 4> seenStateWords{{{ports::SeenState::inForce, "in-force"},
                                                            {ports::SeenState::waiting, "waiting"},
                                                            {ports::SeenState::unread, "unread"},
                                                            {ports::SeenState::settled, "settled"}}};

inline constexpr Words<ports::ReleaseState, 3> releaseStateWords{{{ports::ReleaseState::publishing, "publishing"},
                                                                  {ports::ReleaseState::published, "published"},
                                                                  {ports::ReleaseState::withdrawn, "withdrawn"}}};

inline constexpr Words<policy::Role, 4> roleWords{{{policy::Role::staff, "staff"},
                                                   {policy::Role::seniorLeader, "senior-leader"},
                                                   {policy::Role::it, "it"},
                                                   {policy::Role::schoolBusinessManager, "school-business-manager"}}};

template <class Enum, std::size_t count> [[nodiscard]] Word wordFor(const Words<Enum, count>& words, Enum value) {
    for (const auto& [known, word] : words) {
        if (known == value) return {word};
    }
    throw UnstorableValue{};
}

template <class Enum, std::size_t count>
[[nodiscard]] Enum meaningOf(const Words<Enum, count>& words, std::string_view word) {
    for (const auto& [value, known] : words) {
        if (known == word) return value;
    }
    throw DamagedRow{};
}

} // namespace clearframe::db
