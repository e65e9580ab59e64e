// Only the release workflow can make a ClearedImage. These tests try the sink alone and do not link the workflow; they
// stand in for it under its name.
#pragma once

#include "core/ports/export_sink.hpp"

#include <string>

namespace clearframe::workflow {

class ReleaseEvent {
public:
    static ports::ClearedImage standIn(const std::string& fileName, const std::string& contents) {
        ports::Rendered rendered;
        rendered.jpeg.assign(contents.begin(), contents.end());
        return {std::move(rendered), fileName};
    }
};

} // namespace clearframe::workflow
