// Where OpenCV's exceptions end. Internal to vision.
#pragma once

#include "core/policy/failure.hpp"

#include <exception>
#include <string>
#include <utility>

namespace clearframe::vision {

/// Runs `work`, which returns a Result; whatever a library throws becomes FailureKind::unavailable with `sentence`.
/// No message of the library goes on: it would mean nothing to a teacher.
template <class Work> auto guarded(const char* sentence, Work&& work) -> decltype(std::forward<Work>(work)()) {
    try {
        return std::forward<Work>(work)();
    } catch (const std::exception&) {
        return policy::fail(policy::FailureKind::unavailable, sentence);
    }
}

} // namespace clearframe::vision
