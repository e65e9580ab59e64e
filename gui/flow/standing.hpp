// How list and clock stand, in the words of the screens.
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/failure.hpp"
#include "core/ports/clock.hpp"
#include "core/ports/stores.hpp"
#include "gui/model/attention.hpp"
#include "gui/model/device.hpp"
#include "gui/model/home.hpp"
#include "gui/model/lock.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clearframe::gui {

/// What is read of the list for the screens: no pupil.
struct ListReading {
    DeviceState::List list;
    policy::Time issued{};
    policy::Time expires{};
    std::string school; ///< as the list names it; empty where there is none
    std::string text;   ///< why nothing is cleared, as the workflow says it
    std::optional<DeviceState::Trip> trip;
};
/// Of the list in use, with clock, log and trips.
[[nodiscard]] policy::Result<ListReading> readList(ports::Transaction& transaction, const ports::ClockReading& now);

[[nodiscard]] std::string ageWords(int days); ///< "5 days old"
/// A valid list for which a new one should be asked for now.
[[nodiscard]] bool endsSoon(const DeviceState::List& list);
[[nodiscard]] LockNotice noticeOf(const DeviceState::List& list);
/// Nothing where the list is valid.
[[nodiscard]] std::optional<AttentionModel> attentionOf(const ListReading& reading, policy::Time now);
/// Nobody vouches for the clock, and a person said that it is wrong.
[[nodiscard]] AttentionModel clockDenied(policy::Time now);
/// The log cannot be written.
[[nodiscard]] AttentionModel logAttention();
/// The same in a card, once a person carried on.
[[nodiscard]] HomeNotice noticeOf(const AttentionModel& attention, const DeviceState::List& list);
/// Of all sticks together, as far as it is known.
[[nodiscard]] std::optional<policy::MediumContents> contentsOf(const std::vector<DeviceState::Stick>& sticks);
[[nodiscard]] std::vector<DeviceRow> rowsOf(const DeviceState& device);

} // namespace clearframe::gui
