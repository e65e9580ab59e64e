// Owns a thing that a C library made and one of its functions frees.
#pragma once

#include <memory>

namespace clearframe::demo {

template <auto free> struct FreeWith {
    template <class T> void operator()(T* thing) const { free(thing); }
};

template <class T, auto free> using CHandle = std::unique_ptr<T, FreeWith<free>>;

} // namespace clearframe::demo
