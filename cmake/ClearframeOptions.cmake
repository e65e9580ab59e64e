# Language, warnings and sanitizers live on one INTERFACE target that every target of ours links.
option(CLEARFRAME_TESTS "Build the tests" ON)
option(CLEARFRAME_FUZZ "Build the programs of tests/fuzz as fuzzers, which takes clang" OFF)
set(CLEARFRAME_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize takes them (address,undefined | thread)")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()

add_library(clearframe_build INTERFACE)
target_include_directories(clearframe_build INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(clearframe_build INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor
  -Wno-missing-field-initializers -Woverloaded-virtual -Wold-style-cast -Wcast-qual -Wimplicit-fallthrough -Werror
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict> # GCC 12 warns of "text" + std::string where there is nothing (GCC bug 105651)
  -fstack-protector-strong -fPIE)
target_link_options(clearframe_build INTERFACE -pie -Wl,-z,relro,-z,now)
if(CLEARFRAME_SANITIZE)
  target_compile_options(clearframe_build INTERFACE -fsanitize=${CLEARFRAME_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  # GCC 12 warns of std::regex and std::function when they are instrumented, where there is nothing.
  target_compile_options(clearframe_build INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(clearframe_build INTERFACE -fsanitize=${CLEARFRAME_SANITIZE})
  target_compile_definitions(clearframe_build INTERFACE CLEARFRAME_SANITIZED=1)
else()
  target_compile_definitions(clearframe_build INTERFACE $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
endif()
if(CLEARFRAME_FUZZ)
  # GCC judges the warnings; clang has others.
  target_compile_options(clearframe_build INTERFACE -fsanitize=fuzzer-no-link -Wno-error)
endif()

# clearframe_library(NAME SOURCES... ) makes one static library of a folder.
function(clearframe_library name)
  add_library(${name} STATIC ${ARGN})
  target_link_libraries(${name} PUBLIC clearframe_build)
endfunction()
