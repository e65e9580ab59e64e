// Preparing a trip: what was said of it so far, and one question at a time.
#pragma once

#include "gui/model/it.hpp"
#include "gui/model/typing.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

enum class PrepareStep {
    overview,
    // the questions, in their order
    name,
    days,
    classes,
    pupils, ///< by name
    accounts,
    kiosk,
};

/// What was said to a question; nothing yet where it is empty.
struct ItAnswer {
    PrepareStep question = PrepareStep::name;
    std::string said;
};

struct ItTick {
    std::string id;
    std::string label;
    std::string note;
    bool ticked = false;
};

struct ItKioskChoice {
    std::string name;
    std::string under;
    bool chosen = false;
};

struct ItPrepareTripModel {
    ItGate gate;
    std::string noList; ///< why no trip can be prepared now
    std::vector<ItAnswer> answers;
    std::optional<PrepareStep> next; ///< that was not answered yet
    std::string leaseEnd;            ///< "Nothing goes out after Friday 12 June."
    PrepareStep step = PrepareStep::overview;
    std::string typed;
    std::string firstDay, lastDay;
    bool firstIsToday = false;
    bool lastIsFirst = false;
    bool daysFit = false;      ///< core takes them
    std::vector<ItTick> ticks; ///< of this question
    bool someTicked = false;
    std::vector<ItKioskChoice> kiosks; ///< this one, then the paired ones
    std::string problem;               ///< a sentence about this step
    bool busy = false;
};

namespace it_prepare_trip {
struct Ask {
    PrepareStep question;
};
struct Type {
    Typed typed;
};
struct MoveFirst {
    int days;
};
struct MoveLast {
    int days;
};
struct Toggle {
    std::size_t index; ///< of the ticks
};
struct ChooseKiosk {
    std::size_t index;
};
struct Done {}; ///< with this question
struct Prepare {};
struct Cancel {};
struct Back {};
struct Lock {};
} // namespace it_prepare_trip

using ItPrepareTripIntent =
    std::variant<it_prepare_trip::Ask, it_prepare_trip::Type, it_prepare_trip::MoveFirst, it_prepare_trip::MoveLast,
                 it_prepare_trip::Toggle, it_prepare_trip::ChooseKiosk, it_prepare_trip::Done, it_prepare_trip::Prepare,
                 it_prepare_trip::Cancel, it_prepare_trip::Back, it_prepare_trip::Lock>;

} // namespace clearframe::gui
