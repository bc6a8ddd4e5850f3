import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Where the reader was on the wall: whoever opens an alert and comes back finds the list as it was. */
export const usePlace = defineStore('place', () => ({ top: ref(0), here: ref('') }))
